struct s { int a : 0; }; // error: zero width | has zero width
