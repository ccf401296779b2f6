/* All solutions of the n-queens problem, with arrays of flags. */
#include <stdio.h>
#define N 10
static int column[N], up[2 * N], down[2 * N], place[N];
static long solutions, check;
static void put(int row) {
    if (row == N) {
        solutions++;
        for (int i = 0; i < N; i++) check = (check * 31 + place[i]) % 1000003;
        return;
    }
    for (int c = 0; c < N; c++) {
        if (column[c] || up[row + c] || down[row - c + N]) continue;
        column[c] = up[row + c] = down[row - c + N] = 1;
        place[row] = c;
        put(row + 1);
        column[c] = up[row + c] = down[row - c + N] = 0;
    }
}
int main(void) {
    for (int i = 0; i < 60; i++) put(0);
    printf("%ld %ld\n", solutions, check);
    return 0;
}
