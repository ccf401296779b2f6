// except: clang: has no nested functions
#include <assert.h>
#include <stdlib.h>
static int apply(int (*f)(int), int n) { return f(n); }
static int outer(int base) {
    int calls = 0;
    int add(int n) {
        calls++;
        return n + base;
    }
    int twice(int n) { return add(add(n)); }
    int result = twice(5);
    return result * 100 + calls * 10 + apply(add, 1);
}
int main(void) {
    assert(outer(3) == 1100 + 20 + 4);
    return 0;
}
