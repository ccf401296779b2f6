struct s { const int a; };
void f(struct s *p, struct s *q) {
    *p = *q; // error: read-only | const-qualified
}
