struct s { int a; };
struct s s = { .b = 1 }; // error: no member named | does not refer to any field
