#include <assert.h>
static int word = 3;
static long both;
static unsigned char byte = 250;
int main(void) {
    assert(__sync_fetch_and_add_4(&word, 4) == 3 && word == 7);
    assert(__sync_bool_compare_and_swap_4(&word, 7, -1) && word == -1);
    assert(__sync_val_compare_and_swap_1(&byte, 250, 1) == 250 && byte == 1);
    assert(__sync_lock_test_and_set_1(&byte, 9) == 1);
    __sync_lock_release_1(&byte);
    assert(byte == 0);
    // The pointer's own type does not matter.
    assert(__sync_add_and_fetch_4((char *)&both, 5) == 5 && both == 5);
    __atomic_store_8(&both, 1L << 40, 5);
    assert(__atomic_load_8(&both, 5) == 1UL << 40);
    long expected = 1L << 40;
    assert(__atomic_compare_exchange_8(&both, &expected, 2, 0, 5, 5) && both == 2);
    assert(__atomic_exchange_4(&word, 2, 5) == 0xffffffffu && __atomic_fetch_add_4(&word, 1, 5) == 2);
    assert(__atomic_nand_fetch_1(&byte, 0, 5) == 255 && sizeof __atomic_load_1(&byte, 0) == 1);
    assert(__has_builtin(__sync_fetch_and_add_8));
    return 0;
}
