// options: -Werror
int a[][0][0] = { 1, 2 }; // error: excess elements
