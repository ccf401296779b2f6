double a = 1.5zz; // error: invalid suffix
