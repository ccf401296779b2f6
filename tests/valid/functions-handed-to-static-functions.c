// Static functions that call what they are handed, for several functions and through each other.
#include <assert.h>
#include <stddef.h>

typedef int compare(const int *, const int *);
static int up(const int *a, const int *b) { return *a - *b; }
static int down(const int *a, const int *b) { return *b - *a; }

static void sort(int *at, size_t count, compare *order) {
    if (count < 2) return;
    int middle = at[count / 2];
    size_t low = 0, high = count - 1;
    for (;;) {
        while (order(&at[low], &middle) < 0) low++;
        while (order(&middle, &at[high]) < 0) high--;
        if (low >= high) break;
        int t = at[low];
        at[low++] = at[high];
        at[high--] = t;
    }
    sort(at, low, order);
    sort(at + low, count - low, order);
}
static int is_sorted(const int *at, size_t count, compare *order) {
    for (size_t n = 1; n < count; n++)
        if (order(&at[n - 1], &at[n]) > 0) return 0;
    return 1;
}
static int both(int *at, size_t count, compare *order) {
    sort(at, count, order);
    return is_sorted(at, count, order);
}

// Handed on to itself with another.
static int ends(int n, int (*f)(int));
static int even(int n) { return n % 2 == 0; }
static int odd(int n) { return !even(n); }
static int ends(int n, int (*f)(int)) {
    if (n == 0) return f(n);
    return f(n) + ends(n - 1, f == even ? odd : even);
}

// A table keeps what is in it, and what only removed code named may go.
static int kept(int n) { return n + 1; }
static int (*const table[])(int) = {kept, even, odd};
static int unread[1000];
static void dead(void) { unread[3] = 1; }

int main(int argc, char **argv) {
    (void)argv;
    int numbers[] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9};
    size_t count = sizeof numbers / sizeof *numbers;
    assert(both(numbers, count, up) && numbers[0] == 1 && numbers[count - 1] == 9);
    assert(both(numbers, count, down) && numbers[0] == 9 && numbers[count - 1] == 1);
    assert(both(numbers, count, argc > 100 ? down : up) && numbers[0] == 1);
    assert(ends(4, even) == 5 && ends(4, odd) == 0);
    if (argc < 0) dead();
    assert(table[argc - 1](41) == 42);
}
