// options: -pedantic-errors
int; // error: declare | useless
