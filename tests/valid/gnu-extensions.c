#include <assert.h>
#include <string.h>
union u { int i; float f; };
struct s { int a; struct { int b; }; };
static int range(int n) { switch (n) { case 'a' ... 'z': return 1; case 0 ... 9: return 2; } return 0; }
static int empty_struct_arg(struct { } e, int n) { return n; }
static const char *name(void) { return __PRETTY_FUNCTION__; }
static int old_designator(void) { struct s s = { a: 4, { b: 5 } }; int t[] = { [1] 7 }; return s.a + s.b + t[1]; }
static int cast_to_union(union u v) { return v.i; }
static __inline__ __const__ int alternate(__volatile__ int *p) { return *p; }
extern __typeof__(memcpy) memcpy;
int main(void) {
    __label__ skip;
    assert(range('q') == 1 && range(5) == 2 && range(50) == 0);
    assert(!strcmp(name(), "name") && !strcmp(__FUNCTION__, "main") && old_designator() == 16);
    assert(cast_to_union((union u)5) == 5);
    int n = 3;
    assert(alternate(&n) == 3 && __extension__ ({ 4; }) == 4 && (n ?: 5) == 3);
    void *p = &n;
    p += 4;
    assert(p - (void *)&n == 4 && *&*&n == 3);
    goto skip;
    n = 100;
skip:
    assert(n == 3 && __alignof__(double) == 8 && __alignof__ n == 4 && 0b11 == 3 && '\e' == 27);
    int a[3] = { [0 ... 2] = 5 };
    assert(a[1] == 5 && sizeof(void) == 1 && ((int){ 6 }) == 6);
    __signed__ char c = -1;
    __complex__ double z = 1.0 + 2.0i;
    assert(c < 0 && __imag z == 2 && __real__ z == 1);
    ;;
    struct forward;
    assert(&&skip != 0);
    return 0;
}
// except: clang: a cast to union and unused nested struct parameters differ
