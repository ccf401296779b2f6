#frobnicate // error: invalid preprocessing directive
int x;
