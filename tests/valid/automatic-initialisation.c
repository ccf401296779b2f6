// options: -ftrivial-auto-var-init=pattern -Wno-uninitialized
#include <assert.h>
#include <string.h>
__attribute__((noinline)) static void dirty(void) {
    volatile char bytes[600];
    for (int i = 0; i < 600; i++)
        bytes[i] = 0x5a;
}
__attribute__((noinline)) static int all_filled(int n) {
    struct { char c; long l; } record;
    unsigned char array[100], variable[n];
    int scalar;
    unsigned char want[100];
    memset(want, 0xfe, sizeof want);
    return !memcmp(&record, want, sizeof record) && !memcmp(array, want, sizeof array)
        && !memcmp(variable, want, n) && !memcmp(&scalar, want, sizeof scalar);
}
__attribute__((noinline)) static int in_loop(void) {
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        unsigned char again;
        sum += again == 0xfe;
        again = 1;
    }
    return sum;
}
int main(void) {
    dirty();
    assert(all_filled(50) && in_loop() == 3);
    int left __attribute__((uninitialized));
    left = 1;
    return !left;
}
