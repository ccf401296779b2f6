#include <assert.h>
#include <stdatomic.h>
struct three { char bytes[3]; };
static _Atomic long double wide_float;
static _Atomic __int128 wide;
static _Atomic double number;
static _Atomic float small;
static _Atomic struct three odd;
static void *_Atomic pointer;
static long double local_sum(int n) {
    _Atomic long double sum = 0.5L;
    unsigned char *bytes = (unsigned char *)&sum;
    for (int i = 10; i < 16; i++)
        bytes[i] = 0xa5; /* padding must not keep the update from succeeding */
    for (int i = 0; i < n; i++)
        sum += i;
    return sum;
}
int main(void) {
    assert(local_sum(5) == 10.5L);
    wide_float = 1.25L;
    wide_float *= 2;
    assert(wide_float++ == 2.5L && wide_float == 3.5L);
    wide = (__int128)1 << 100;
    wide += 7;
    assert(wide == ((__int128)1 << 100) + 7 && wide-- == ((__int128)1 << 100) + 7);
    __int128 expected = 0;
    assert(!atomic_compare_exchange_strong(&wide, &expected, 1) && expected == ((__int128)1 << 100) + 6);
    assert(atomic_compare_exchange_strong(&wide, &expected, 1) && atomic_load(&wide) == 1);
    assert(atomic_exchange(&wide, -1) == 1 && wide == -1);
    number = 2.5;
    number /= 2;
    small = 0.25f;
    small++;
    assert(number == 1.25 && small == 1.25f);
    odd = (struct three){ "ab" };
    struct three copy = odd;
    assert(copy.bytes[1] == 'b');
    pointer = &copy;
    assert(pointer == &copy && atomic_load_explicit(&pointer, memory_order_acquire) == (void *)&copy);
    return 0;
}
