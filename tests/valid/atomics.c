#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
static atomic_int counter;
static _Atomic(unsigned char) small = 250;
static _Atomic double d = 1.0;
static atomic_flag flag = ATOMIC_FLAG_INIT;
static long plain;
static int shared;
struct pair { int a, b; };
static _Atomic struct pair pair;
static void *work(void *unused) {
    (void)unused;
    for (int i = 0; i < 20000; i++) {
        counter++;
        __sync_fetch_and_add(&plain, 2);
        while (atomic_flag_test_and_set(&flag)) ;
        shared++;
        atomic_flag_clear(&flag);
    }
    return 0;
}
int main(void) {
    pthread_t threads[4];
    for (int i = 0; i < 4; i++) assert(!pthread_create(&threads[i], 0, work, 0));
    for (int i = 0; i < 4; i++) pthread_join(threads[i], 0);
    assert(counter == 80000 && plain == 160000 && shared == 80000);
    small += 10;
    assert(small == 4 && small-- == 4 && --small == 2);
    d = 2.5;
    assert(d == 2.5);
    int expected = 5;
    assert(!atomic_compare_exchange_strong(&counter, &expected, 7) && expected == 80000);
    assert(atomic_compare_exchange_strong_explicit(&counter, &expected, 7, memory_order_acq_rel, memory_order_relaxed));
    assert(atomic_exchange(&counter, 8) == 7 && atomic_fetch_or(&counter, 3) == 8 && atomic_load(&counter) == 11);
    assert(atomic_fetch_xor(&counter, 1) == 11 && atomic_fetch_and(&counter, 6) == 10 && atomic_fetch_sub(&counter, 3) == 2);
    assert(counter == -1);
    atomic_store_explicit(&counter, 9, memory_order_release);
    assert(__atomic_nand_fetch(&plain, -1l, __ATOMIC_RELAXED) == ~160000l);
    assert(__sync_bool_compare_and_swap(&plain, ~160000l, 1) && __sync_val_compare_and_swap(&plain, 2, 3) == 1);
    assert(__sync_lock_test_and_set(&plain, 6) == 1 && plain == 6);
    __sync_lock_release(&plain);
    assert(plain == 0);
    pair = (struct pair){ 1, 2 };
    struct pair copy = pair;
    assert(copy.a == 1 && copy.b == 2);
    unsigned long big = 5, loaded, stored = 12;
    __atomic_load(&big, &loaded, __ATOMIC_ACQUIRE);
    __atomic_store(&big, &stored, __ATOMIC_RELEASE);
    assert(loaded == 5 && big == 12);
    bool b = false;
    assert(!__atomic_test_and_set(&b, __ATOMIC_SEQ_CST) && b);
    atomic_thread_fence(memory_order_seq_cst);
    assert(atomic_is_lock_free(&counter));
    return 0;
}
