// options: -pedantic-errors
struct s { int a[]; }; // error: flexible array member
