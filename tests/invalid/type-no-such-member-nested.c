struct s { struct { int a; } inner; };
int f(struct s s) {
    return s.inner.b; // error: no member named
}
