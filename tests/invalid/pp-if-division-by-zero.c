#if 1 / 0 // error: division by zero
int x;
#endif
