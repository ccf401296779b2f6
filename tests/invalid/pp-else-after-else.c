#if 0
#else
int a;
#else // error: #else after #else
int b;
#endif
