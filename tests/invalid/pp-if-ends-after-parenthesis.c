#if (2 || 1 / 0) && ( // error: expected | missing
int x;
#endif
