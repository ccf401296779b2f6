#include <assert.h>
#define ADD(a, b) ({ (a) + (b);; })
_Static_assert(__atomic_is_lock_free(4, 0) && __atomic_is_lock_free(8, (void *)16), "");
_Static_assert(__atomic_always_lock_free(4, 0) && __atomic_always_lock_free(2, (short *)0), "");
char one;
_Static_assert(!__atomic_always_lock_free(4, &one) && __atomic_always_lock_free(1, &one), "");
_Static_assert(__builtin_types_compatible_p(const int[5][4], int[][4]), "");
static int touched(const volatile void *p) {
    int x;
    asm("movl %1, %0" : "=r"(x) : "m"(*p));
    return x;
}
int main(void) {
    int x = ({ 7;;; });
    assert(x == 7 && ADD(2, 3) == 5 && ({ {;} x;; }) == 7);
    ({ ; });
    assert(touched(&x) == 7);
    return 0;
}
