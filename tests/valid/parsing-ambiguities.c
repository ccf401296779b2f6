#include <assert.h>
typedef int T;
typedef struct { int a; } (*returns_function)(T);
int g(T), h(T(T)), i2(int(*)(T));
int g(T T) { return T; }
int h(int f(int)) { return f(3); }
int i2(int (*f)(int)) { return f(4); }
static int sizes(void) { return sizeof(T) + sizeof (T) + sizeof(int[2]) / sizeof *(T *)0; }
int (*(*pf)(int))[3];
unsigned T_field_test(void) { struct { unsigned T : 3; } s = { 5 }; return s.T; }
const T c = 1, *const pc = &c;
T typedef U;
long unsigned int long weird = 5;
int extern late;
int late = 9;
int main(void) {
    T x = 3;
    assert((T)-1 == -1 && (T)+1 == 1 && (x)-1 == 2 && (T)*&x == 3 && (T)(x) == 3);
    { T T = 5; assert(T * T == 25 && sizeof T == 4 && (T)+1 == 6 && (T) - 1 == 4); }
    assert(g(1) + h(g) + i2(g) == 8 && sizes() == 10 && T_field_test() == 5 && *pc == 1);
    U u = 6;
    assert(u == 6 && weird == 5 && sizeof weird == 8 && late == 9);
    T(y) = 7;
    T *z = &y;
    assert(x * *z == 21 && y / *z == 1);
    assert(- -x == 3 && x---1 == 2 && x == 2 && x+++1 == 3 && x == 3 && !~-1);
    x = x>1?x<5?1:2:3;
    assert(x == 1);
    int a[] = { x, x, };
    assert(sizeof a == 8);
    assert((sizeof(int)) * 2 == 8 && sizeof(int) * 2 == 8 && sizeof x * 2 == 8 && sizeof(x)++ == 4);
    for (T k = 0; k < 1; k++) ;
    if (x) if (!x) assert(0); else x = 8;
    assert(x == 8);
    T: goto U; U: ;
    return 0;
}
