// options: -O2 -Wstrict-aliasing=1
struct one { int a; };
struct two { int a; };
int a(struct two *p) {
    struct one *q = (struct one *)p; // warning: dereferencing type-punned pointer might break strict-aliasing rules [-Wstrict-aliasing]
    void *v = p;
    q = (struct one *)v;
    return q->a + *(int *)p; // warning: dereferencing type-punned pointer might break strict-aliasing rules [-Wstrict-aliasing]
}
