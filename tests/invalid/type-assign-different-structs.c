struct s { int a; };
struct t { int a; };
void f(struct s *p, struct t *q) {
    *p = *q; // error: incompatible type
}
