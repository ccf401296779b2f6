#if 1.0 // error: floating
int x;
#endif
