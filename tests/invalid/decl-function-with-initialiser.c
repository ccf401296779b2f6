int f(void) = 3; // error: initialized like a variable | illegal initializer
