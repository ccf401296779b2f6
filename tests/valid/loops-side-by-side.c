/* Loops that are unrolled, or whose rounds are done side by side, do what they did one after the other.
   The same at every level. */
#include <assert.h>

enum { N = 24 };
static double a[N][N], b[N][N], c[N][N], row[N];

static void product(void) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double sum = 0;
            for (int k = 0; k < N; k++) sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
}

/* Each round reads what the one before wrote. */
static void in_place(void) {
    for (int j = 0; j < N; j++) {
        double sum = 0;
        for (int k = 0; k < N; k++) sum += row[k];
        row[j] = sum / 1024;
    }
}

/* The inner loop gets longer. */
static double triangle(void) {
    double all = 0;
    for (int j = 0; j < N; j++) {
        double sum = 0;
        for (int k = 0; k <= j; k++) sum += a[j][k];
        c[0][j] = sum;
        all += sum;
    }
    return all;
}

/* What is behind the loops sees the last round. */
static int last(double *sum_of_last) {
    int j;
    double sum = 0;
    for (j = 0; j < 22; j++) {
        sum = 0;
        for (int k = 0; k < N; k++) sum += a[k][j];
        row[j] = sum;
    }
    *sum_of_last = sum;
    return j;
}

static unsigned bits(unsigned x) {
    unsigned n = 0;
    for (unsigned bit = 1; bit != 0x100; bit <<= 1)
        if (x & bit) n = n * 3 + bit;
    return n;
}

static int eight(const int *p, int *end) {
    int sum = 0, i;
    for (i = 0; i < 8; i++) sum = sum * 2 + p[i];
    *end = i;
    return sum;
}

static int down(void) {
    int at[10], n = 0;
    for (int i = 9; i >= 0; i -= 3) at[n++] = i;
    return at[0] * 1000 + at[1] * 100 + at[2] * 10 + at[3];
}

/* A variable that is not set in each round begins anew in each. */
static int begins(const int *p, int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
        int value, known = 0;
        if (p[i] & 1) value = p[i], known = 1;
        else if (p[i] & 2) value = -p[i], known = 1;
        if (known) sum += value;
        else if (__builtin_expect(p[i] > 100, 0)) return -1;
    }
    return sum;
}

int main(void) {
    for (int i = 0; i < N; i++) {
        row[i] = i % 5;
        for (int j = 0; j < N; j++) a[i][j] = (i * 7 + j * 3) % 11, b[i][j] = (i * 5 + j) % 13;
    }
    product();
    for (volatile int i = 0; i < N; i++)
        for (volatile int j = 0; j < N; j++) {
            volatile double sum = 0;
            for (volatile int k = 0; k < N; k++) sum += a[i][k] * b[k][j];
            assert(c[i][j] == sum);
        }
    double before[N];
    for (volatile int i = 0; i < N; i++) before[i] = row[i];
    in_place();
    for (volatile int j = 0; j < N; j++) {
        volatile double sum = 0;
        for (volatile int k = 0; k < N; k++) sum += before[k];
        before[j] = sum / 1024;
        assert(before[j] == row[j]);
    }
    volatile double all = 0;
    for (volatile int j = 0; j < N; j++)
        for (volatile int k = 0; k <= j; k++) all += a[j][k];
    assert(triangle() == all);
    double sum;
    assert(last(&sum) == 22 && sum == row[21]);
    volatile double expected = 0;
    for (volatile int k = 0; k < N; k++) expected += a[k][21];
    assert(sum == expected);
    assert(bits(0x35) == (((1 * 3 + 4) * 3 + 16) * 3 + 32));
    int numbers[8] = { 3, 1, 4, 1, 5, 9, 2, 6 }, end;
    assert(eight(numbers, &end) == 678 && end == 8);
    assert(down() == 9630);
    assert(begins(numbers, 8) == 3 + 1 + 1 + 5 + 9 - 2 - 6);
    return 0;
}
