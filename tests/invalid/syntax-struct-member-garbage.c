struct s { int a b; }; // error: expected
