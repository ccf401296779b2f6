#include "error-inside.inc"
int x = wrong_inside; // error: undeclared
