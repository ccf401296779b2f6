struct s { int a : -1; }; // error: negative
