struct s { _Alignas(8) int a : 3; }; // error: bit-field
