// A function without side effects writes its result where the caller says: that is not for nothing.
#include <assert.h>

struct triple {
    long first, second, third;
};

__attribute__((pure, noinline)) struct triple pure(long n) {
    return (struct triple){n, n + 1, n + 2};
}

__attribute__((const, noinline)) struct triple constant(long n) {
    return (struct triple){n * 2, n * 3, n * 4};
}

int main(void) {
    struct triple a = pure(3), b = constant(5);
    assert(a.second == 4 && b.third == 20);
    return 0;
}
