int a[2] = { .x = 1 }; // error: not in record | designator in initializer for non-struct | field designator
