// options: -Warray-bounds
int a[3];
struct trailing { int n; int rest[1]; };
int f(struct trailing *t) {
    a[3] = 1; // warning: array subscript 3 is above array bounds of 'int [3]' [-Warray-bounds]
    int i = a[-1]; // warning: array subscript -1 is below array bounds of 'int [3]' [-Warray-bounds]
    int *end = &a[3];
    int *beyond = &a[4]; // warning: array subscript 4 is above array bounds of 'int [3]' [-Warray-bounds]
    if (sizeof(int) == 3)
        i += a[5];
    else if (1)
        i += a[6]; // warning: array subscript 6 is above array bounds of 'int [3]' [-Warray-bounds]
    else
        i += a[7];
    return i + a[2] + t->rest[4] + *end + *beyond + sizeof a[7] + (0 ? a[9] : 0);
}
