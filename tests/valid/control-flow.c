#include <assert.h>
static int classify(int n) {
    switch (n) {
    case -5 ... -1: return -1;
    case 0: return 0;
    case 1: case 2: case 3: n += 10; /* fall through */
    case 100: return n;
    default: break;
    case 1000:
        for (;;) {
            if (n++ > 1005) break;
            switch (n) { case 1003: continue; default: ; }
        }
    }
    return n * 2;
}
static int duff(int count) {
    int n = (count + 3) / 4, steps = 0;
    switch (count % 4) {
    case 0: do { steps++;
    case 3:      steps++;
    case 2:      steps++;
    case 1:      steps++;
            } while (--n > 0);
    }
    return steps;
}
static int search(int a[3][3], int what) {
    int i, j;
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            if (a[i][j] == what) goto found;
    return -1;
found:
    return i * 3 + j;
}
static int sparse(unsigned long n) {
    switch (n) {
    case 0xffffffffffffffff: return 1;
    case 0x8000000000000000: return 2;
    case 12345678901: return 3;
    case 7: return 4;
    }
    return 0;
}
int main(void) {
    assert(classify(-3) == -1 && classify(0) == 0 && classify(2) == 12 && classify(100) == 100);
    assert(classify(50) == 100 && classify(1000) == 2014);
    assert(duff(1) == 1 && duff(4) == 4 && duff(11) == 11);
    int a[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    assert(search(a, 6) == 5 && search(a, 10) == -1);
    assert(sparse(-1) == 1 && sparse(1ul << 63) == 2 && sparse(12345678901) == 3 && sparse(7) == 4 && !sparse(8));
    int i = 0, n = 0;
    do { if (++i == 3) continue; n += i; } while (i < 5);
    assert(n == 12);
    while (1) { if (n-- < 5) break; }
    assert(n == 3);
    for (int j = 0, k = 10; j < k; j++, k--) n++;
    assert(n == 8);
    goto skip;
    assert(0);
skip:;
    return 0;
}
