struct s { int a : 33; }; // error: width
