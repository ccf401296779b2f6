// options: -Werror=implicit-function-declaration
int f(void) { return missing_function(1); } // error: implicit declaration | undeclared
