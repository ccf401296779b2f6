struct s;
void g();
void f(struct s *p) {
    g(*p); // error: incomplete | undefined type
}
