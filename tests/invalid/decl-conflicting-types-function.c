int f(int);
int f(long); // error: conflicting types
