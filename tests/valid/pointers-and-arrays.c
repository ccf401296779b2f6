#include <assert.h>
#include <stddef.h>
#include <stdint.h>
static int sum(int n, int a[static n]) {
    int total = 0;
    for (int *p = a; p < a + n; p++) total += *p;
    return total;
}
static int corner(int rows, int columns, int a[rows][columns]) { return a[rows - 1][columns - 1]; }
int main(void) {
    int a[2][3][4];
    for (int i = 0; i < 24; i++) (&a[0][0][0])[i] = i;
    assert(a[1][2][3] == 23 && *(*(*(a + 1) + 2) + 3) == 23 && 3[2[1[a]]] == 23);
    assert(sizeof a[0] == 48 && sizeof *a[0] == 16 && &a[1] - &a[0] == 1);
    int(*row)[4] = a[1];
    assert(row[2][0] == 20 && (*++row)[1] == 17);
    assert(sum(24, **a) == 276 && corner(2, 12, (void *)a) == 23);
    char *c = (char *)&a[1][0][0];
    assert(c - (char *)a == 48 && *(int *)(c + 4) == 13);
    int *end = &a[1][2][3], *begin = &a[0][0][1];
    ptrdiff_t distance = end - begin;
    assert(distance == 22 && begin < end && end[-22] == *begin);
    int(*f)(int, int[]) = (int (*)(int, int[]))sum;
    assert((*f)(2, begin) == 3 && (***f)(2, begin) == 3 && f == &*f);
    void *v = &a;
    assert(v == a && (uintptr_t)v % 4 == 0);
    char *pv = v;
    v = (char *)v + 4;
    assert((char *)v - pv == 4 && v + 4 == pv + 8);
    long index = -1;
    assert(begin[index] == 0);
    unsigned char small = 3;
    assert(begin[small] == 4);
    const char *const *strings = (const char *const[]){ "x", "yz", NULL };
    int n = 0;
    while (*strings++) n++;
    assert(n == 2);
    return 0;
}
