struct s { int a; };
struct s s = 3; // error: invalid initializer | incompatible type
