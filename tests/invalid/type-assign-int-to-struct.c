struct s { int a; };
void f(struct s *p) {
    *p = 3; // error: incompatible type
}
