/* Heapsort of pseudo-random doubles. */
#include <stdio.h>
#include <stdlib.h>
static void sift_down(double *heap, long root, long count) {
    double value = heap[root];
    for (;;) {
        long child = 2 * root + 1;
        if (child >= count) break;
        if (child + 1 < count && heap[child + 1] > heap[child]) child++;
        if (heap[child] <= value) break;
        heap[root] = heap[child];
        root = child;
    }
    heap[root] = value;
}
static void heapsort_doubles(double *heap, long count) {
    for (long i = count / 2 - 1; i >= 0; i--) sift_down(heap, i, count);
    for (long i = count - 1; i > 0; i--) {
        double top = heap[0];
        heap[0] = heap[i];
        heap[i] = top;
        sift_down(heap, 0, i);
    }
}
int main(void) {
    long count = 1000000;
    double *values = malloc(count * sizeof *values);
    unsigned seed = 42;
    for (long i = 0; i < count; i++) {
        seed = seed * 1664525u + 1013904223u;
        values[i] = seed / 4294967296.0;
    }
    heapsort_doubles(values, count);
    double check = 0;
    for (long i = 0; i < count; i++) {
        if (i && values[i - 1] > values[i]) return 1;
        check += values[i] * (double)(i % 7);
    }
    printf("%.6f\n", check);
    free(values);
    return 0;
}
