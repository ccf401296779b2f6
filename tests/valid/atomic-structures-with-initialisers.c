#include <assert.h>
#include <stdatomic.h>
struct pair { int x, y; };
typedef struct { long a, b, c; } big;
_Atomic struct pair one = { 1, .y = 2 };
_Atomic union { int i; float f; } number = { .f = 1.5f };
_Atomic(big) table[2] = { { 1, 2, 3 }, { 4 } };
struct holder { char before; _Atomic struct pair inner; char after; } holder = { 'b', { 7, 8 }, 'a' };
_Atomic(big) copied = (big){ 5, 6, 7 };
int main(void) {
    struct pair p = one;
    assert(p.x == 1 && p.y == 2);
    big first = table[0], second = table[1], third = copied;
    assert(first.a == 1 && first.b == 2 && first.c == 3 && second.a == 4 && second.b == 0 && third.c == 7);
    struct pair inner = holder.inner;
    assert(holder.before == 'b' && inner.x == 7 && inner.y == 8 && holder.after == 'a');
    _Atomic struct pair local = { 3, 4 };
    _Atomic big large = { 1, 2 };
    p = local;
    first = large;
    assert(p.x == 3 && p.y == 4 && first.a == 1 && first.b == 2 && first.c == 0);
    local = (struct pair){ 5, 6 };
    atomic_store(&one, local);
    p = atomic_load(&one);
    assert(p.x == 5 && p.y == 6);
    big array[2] = { table[0], copied };
    assert(array[0].b == 2 && array[1].b == 6);
    return 0;
}
