// options: -Warray-bounds -O2 -Wno-stringop-overflow
typedef unsigned long size_t;
char *strcpy(char *, const char *);
void *malloc(size_t);
void use(int, ...);
int a[3];
int f(int i, int *p, int (*rows)[3]) {
    int k = 3;
    if (i >= 0)
        use(a[i]);
    if (i > 2)
        use(a[i]); // warning: array subscript [3, 2147483647] is above array bounds of 'int [3]' [-Warray-bounds]
    if (i < 0)
        use(a[i]); // warning: array subscript [-2147483648, -1] is below array bounds of 'int [3]' [-Warray-bounds]
    use(a[k]); // warning: array subscript 3 is above array bounds of 'int [3]' [-Warray-bounds]
    use((*rows)[3]); // warning: array subscript 3 is above array bounds of 'int [3]' [-Warray-bounds]
    p = a;
    use(p[2]);
    use(p[3]); // warning: array subscript 3 is outside array bounds of 'int [3]' [-Warray-bounds]
    for (int n = 0; n <= 3; n++)
        use(a[n]);
    char small[4];
    strcpy(small, "12345"); // warning: 'strcpy' offset [0, 5] is out of the bounds of the object [-Warray-bounds]
    use(0, small);
    char *heap = malloc(3);
    heap[2] = 0;
    heap[3] = 0; // warning: array subscript 3 is outside array bounds of an object of size 3 [-Warray-bounds]
    return p[-1]; // warning: array subscript -1 is outside array bounds of 'int [3]' [-Warray-bounds]
}
int dead(void) {
    return 2 > 3 ? a[3] : a[0];
}
int dead_too(void) {
    if (sizeof a == 1)
        return a[7];
    return a[2];
}
