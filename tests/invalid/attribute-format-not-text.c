void h(int, ...) __attribute__((format(printf, 1, 2))); // error: refers to parameter type 'int' | format argument not a string type
