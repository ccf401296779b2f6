#include <assert.h>
struct s { int a[3]; const long b; };
static int f(double d) { return (int)d; }
int main(void) {
    int x = 5;
    typeof(x) y = x;
    typeof(int *) p = &y, q = &x;
    typeof(x + 1.0) d = 0.5;
    __typeof__(((struct s *)0)->a) array = { 1, 2, 3 };
    typeof(f) *g = f;
    typeof("text") t = "copy";
    __auto_type z = 3.5f;
    __auto_type h = &f;
    typeof(x)(*pointer_to_array)[3] = &array;
    assert(*p + *q == 10 && d == 0.5 && array[2] == 3 && g(2.5) == 2 && h(1.5) == 1 && sizeof t == 5);
    assert(_Generic(z, float: 1) && (*pointer_to_array)[1] == 2);
    typeof(int[x]) vla;
    x = 100;
    assert(sizeof vla == 20);
    typeof(({ int inner = 3; inner; })) w = 4;
    assert(w == 4);
    assert(__builtin_types_compatible_p(typeof(((struct s *)0)->b), long));
    assert(!__builtin_types_compatible_p(int *, const int *));
    return 0;
}
