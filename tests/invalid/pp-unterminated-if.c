#if 1 // error: unterminated
int x;
