#if 1 + // error: has no right operand | expected value
int x;
#endif
