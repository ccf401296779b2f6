// options: -std=gnu17
int f(a)
    int a;
    int b; /* error: parameter */
{ return a; }
