// options: -ffunction-sections -fdata-sections -Wl,--gc-sections
#include <assert.h>
int never_called(void);
static __attribute__((noinline)) int used(void) { return 5; }
int unused(void) { return never_called(); }
int unused_data[] = { 1, 2 };
int *unused_pointer = unused_data;
__attribute__((constructor)) static void early(void) { unused_data[0] = 3; }
int main(void) {
    assert(used() == 5 && unused_data[0] == 3);
    return 0;
}
