#if (1 + 2 // error: missing | expected
int x;
#endif
