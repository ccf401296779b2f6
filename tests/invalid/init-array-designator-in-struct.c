struct s { int a; };
struct s s = { [0] = 1 }; // error: array index in non-array | non-array
