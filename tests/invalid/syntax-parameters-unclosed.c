int f(int a { // error: expected
  return a;
}
int g(void) { return f(1); }
