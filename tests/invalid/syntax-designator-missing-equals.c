struct s { int a; } s = { .a 1 }; // error: expected
