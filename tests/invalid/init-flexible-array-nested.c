struct s { int n; int a[]; };
struct s table[2] = { { 1, { 2 } } }; // error: flexible array member
