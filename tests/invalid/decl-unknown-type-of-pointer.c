int f(int n) {
  known_to_nobody *p; // error: unknown type name
  neither_this **q = 0; // error: unknown type name
  return n + (p == 0) + (q == 0);
}
