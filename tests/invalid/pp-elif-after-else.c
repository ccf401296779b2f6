#if 0
#else
int a;
#elif 1 // error: #elif after #else
int b;
#endif
