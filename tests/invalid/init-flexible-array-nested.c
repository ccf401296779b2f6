struct f { int n; int a[]; };
struct f own = { 1, { 1, 2 } };
struct f several[] = { { 1 }, { 2, {} }, { 3, { 4 } } }; // error: flexible array member in a nested context
void g(void) {
    static struct f here = { 1, { 2 } };
    struct f automatic = { 1, { 2 } }; // error: non-static initialization of a flexible array member
}
