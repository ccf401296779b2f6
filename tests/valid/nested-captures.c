// except: clang: has no nested functions
#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

struct big { long v[6]; };

static int parameters(int a, double d, struct big b, char c) {
    int sum(void) { return a + (int)d + (int)b.v[5] + c; }
    void change(void) { a++; d += 1; b.v[5] += 1; c++; }
    int before = sum();
    change();
    return sum() - before + a + (int)b.v[5];
}

static int arrays(void) {
    int list[8] = { 5, 3, 7, 1, 8, 2, 6, 4 }, compared = 0;
    int fill[3];
    int by_value(const void *a, const void *b) {
        compared++;
        fill[compared % 3] = compared;
        return *(const int *)a - *(const int *)b;
    }
    qsort(list, 8, sizeof *list, by_value);
    for (int n = 0; n < 8; n++)
        assert(list[n] == n + 1);
    assert(compared > 0 && fill[compared % 3] == compared);
    return list[7];
}

static int variable(int n) {
    int list[n][n + 1];
    int (*rows)[n + 1] = list;
    void fill(int value) {
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= n; j++)
                list[i][j] = value + i * 100 + j;
    }
    int at(int i, int j) { return rows[i][j]; }
    int row(int given[n + 1]) { return given[n] + (int)(sizeof list / sizeof **list); }
    fill(1000);
    return at(n - 1, n) + row(list[0]);
}

static int levels(int a) {
    int result = 0;
    void first(int b) {
        void second(int c) {
            int third(int d) { return a + b + c + d; }
            result += third(1);
            if (c > 0)
                second(c - 1);
        }
        second(b);
    }
    first(2);
    return result;
}

static int recursion(int depth, int (*outer)(void)) {
    int own = depth * 10;
    int get(void) { return own; }
    if (depth == 0)
        return outer();
    return recursion(depth - 1, depth == 3 ? get : outer) + get();
}

static int forward(int n) {
    auto int odd(int);
    int steps = 0;
    int even(int k) { steps++; return k == 0 ? 1 : odd(k - 1); }
    int odd(int k) { steps++; return k == 0 ? 0 : even(k - 1); }
    return even(n) * 100 + steps;
}

static int variadic(int start) {
    int sum(int count, ...) {
        va_list list;
        int total = start;
        va_start(list, count);
        while (count--)
            total += va_arg(list, int);
        va_end(list);
        return total;
    }
    struct big make(int k) { return (struct big){ { k, k, k, k, k, start + k } }; }
    return sum(8, 1, 2, 3, 4, 5, 6, 7, 8) + (int)make(3).v[5];
}

static int no_capture(void) {
    static int calls;
    int twice(int n) { static int count; count++; calls = count; return n * 2; }
    int (*volatile pointer)(int) = twice;
    return pointer(4) + twice(1) + calls;
}

static int six(int base) {
    int (*volatile pointer)(int, int, int, int, int, int, int);
    int all(int a, int b, int c, int d, int e, int f, int g) {
        return base + a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g;
    }
    pointer = all;
    return pointer(1, 2, 3, 4, 5, 6, 7) - all(1, 2, 3, 4, 5, 6, 7) + base;
}

static int cleanups(void) {
    int count = 0;
    void note(int *p) { count += *p; }
    {
        int a __attribute__((cleanup(note))) = 4;
        int b __attribute__((cleanup(note))) = 5;
    }
    return count;
}

int main(void) {
    assert(parameters(1, 2.5, (struct big){ { 0, 0, 0, 0, 0, 10 } }, 'a') == 4 + 2 + 11);
    assert(arrays() == 8);
    assert(variable(3) == 1000 + 203 + 1003 + 12);
    assert(levels(5) == (5 + 2 + 2 + 1) + (5 + 2 + 1 + 1) + (5 + 2 + 0 + 1));
    assert(recursion(3, 0) == 30 + 10 + 20 + 30);
    assert(forward(7) == 8);
    assert(variadic(100) == 100 + 36 + 103);
    assert(no_capture() == 8 + 2 + 2);
    assert(six(9) == 9);
    assert(cleanups() == 9);
    return 0;
}
