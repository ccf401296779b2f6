// New of C++.
// judged: better: one mistake gives 1 message, not 2
// expect 7: error: 'new' undeclared (first use in this function)
struct point { int x; };
void f(void)
{
    struct point *p = new point;
}
