int y;
int x = y; // error: constant
