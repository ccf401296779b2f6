#include <assert.h>
#include <stdarg.h>
static int exchanged(void) { long l = 3; __atomic_exchange_n(&l, 9, 5); return l == 9; }
static int released(void) { long l = 3; __atomic_store_n(&l, 0, 3); return l == 0; }
static int exchanged_and_released(void) { long l = 3; __sync_lock_test_and_set(&l, 9); __sync_lock_release(&l); return l == 0; }
static int added(void) { int l = 3; __atomic_fetch_add(&l, 9, 5); return l == 12; }
static int swapped(void) { int l = 3, e = 3; return __atomic_compare_exchange_n(&l, &e, 7, 0, 5, 5) && l == 7; }
static int failed(void) { int l = 3, e = 4; return !__atomic_compare_exchange_n(&l, &e, 7, 0, 5, 5) && l == 3 && e == 3; }
static int cleared(void) { _Bool b = 1; __atomic_clear(&b, 3); return !b; }
static int next(int n, ...) {
    va_list list;
    va_start(list, n);
    int first = va_arg(list, int), second = va_arg(list, int);
    va_end(list);
    return 10 * first + second;
}
int main(void) {
    assert(exchanged() && released() && exchanged_and_released() && added() && swapped() && failed() && cleared());
    assert(next(2, 3, 4) == 34);
    return 0;
}
