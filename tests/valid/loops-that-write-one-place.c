// What every round of a loop writes at one place is a value meanwhile, unless something else may see or change it.
#include <assert.h>

static int total, rounds;

__attribute__((noinline)) static int sum(const int *from, int count) {
    for (int n = 0; n < count; n++) {
        total += from[n];
        rounds++;
    }
    return total;
}

// The place may be one of those that are read.
__attribute__((noinline)) static void shift(int *to, int *from, int count) {
    for (int n = 0; n < count; n++) *to = from[n] + 1;
}

// Nothing is written if nothing is done.
__attribute__((noinline)) static int last(const int *from, int count, int *out) {
    int done = 0;
    for (int n = 0; n < count; n++) {
        *out = from[n];
        done++;
    }
    return done;
}

// A place is left in the middle of a round.
static long found = -1;
__attribute__((noinline)) static int search(const int *in, int count, int what) {
    int n;
    for (n = 0; n < count; n++) {
        found = n;
        if (in[n] == what) return n;
    }
    return -1;
}

// What was one type is another at the end of each round.
__attribute__((noinline)) static float retype(void *memory, int count) {
    for (int n = 0; n < count; n++) {
        *(int *)memory = n;
        *(float *)memory = 7;
    }
    return *(float *)memory;
}

int main(void) {
    int numbers[10];
    for (int n = 0; n < 10; n++) numbers[n] = n;
    assert(sum(numbers, 10) == 45 && rounds == 10 && total == 45);
    int few[4] = {5, 6, 0, 0};
    shift(&few[1], few, 2);
    assert(few[1] == 7);
    int out = 1;
    assert(last(numbers, 0, &out) == 0 && out == 1);
    assert(last(numbers, 3, &few[3]) == 3 && few[3] == 2);
    assert(search(numbers, 10, 5) == 5 && found == 5);
    assert(search(numbers, 0, 5) == -1 && found == 5);
    assert(search(numbers, 7, 99) == -1 && found == 6);
    long long memory = 0;
    assert(retype(&memory, 3) == 7);
}
