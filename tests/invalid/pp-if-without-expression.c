#if // error: with no expression | expected value
int x;
#endif
