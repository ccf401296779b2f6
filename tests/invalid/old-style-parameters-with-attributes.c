// flags: -std=gnu17
int f(a) [[]] int a; { return a; } // error: expected '{'
