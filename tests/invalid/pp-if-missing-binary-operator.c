#if 1 2 // error: missing binary operator | token is not a valid binary operator
int x;
#endif
