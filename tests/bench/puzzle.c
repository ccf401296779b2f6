/* Packing boxes of four kinds into a cube by search, with sets of cells as arrays of flags. */
#include <stdio.h>
#include <string.h>
enum { SIDE = 5, CELLS = SIDE * SIDE * SIDE, SHAPES = 13 };
static const int kinds[SHAPES][4] = {
    { 3, 1, 0, 0 }, { 1, 0, 3, 0 }, { 0, 3, 1, 0 }, { 1, 3, 0, 0 }, { 3, 0, 1, 0 }, { 0, 1, 3, 0 },
    { 2, 0, 0, 1 }, { 0, 2, 0, 1 }, { 0, 0, 2, 1 }, { 1, 1, 0, 2 }, { 1, 0, 1, 2 }, { 0, 1, 1, 2 }, { 1, 1, 1, 3 },
};
static char shape[SHAPES][CELLS], full[CELLS];
static int largest[SHAPES], left[4] = { 13, 3, 1, 1 };
static long trials;
static int cell(int x, int y, int z) { return x + SIDE * (y + SIDE * z); }
static int fits(int s, int at) {
    for (int i = 0; i <= largest[s]; i++)
        if (shape[s][i] && (at + i >= CELLS || full[at + i])) return 0;
    return 1;
}
static int place(int s, int at) {
    for (int i = 0; i <= largest[s]; i++)
        if (shape[s][i]) full[at + i] = 1;
    left[kinds[s][3]]--;
    for (int i = at; i < CELLS; i++)
        if (!full[i]) return i;
    return CELLS;
}
static void take_back(int s, int at) {
    for (int i = 0; i <= largest[s]; i++)
        if (shape[s][i]) full[at + i] = 0;
    left[kinds[s][3]]++;
}
static int search(int at, int depth) {
    trials++;
    if (trials > 400000) return 1;
    for (int s = 0; s < SHAPES; s++) {
        if (!left[kinds[s][3]] || !fits(s, at)) continue;
        int next = place(s, at);
        if (next == CELLS || search(next, depth + 1)) {
            take_back(s, at);
            return 1;
        }
        take_back(s, at);
    }
    return 0;
}
int main(void) {
    for (int s = 0; s < SHAPES; s++)
        for (int x = 0; x <= kinds[s][0]; x++)
            for (int y = 0; y <= kinds[s][1]; y++)
                for (int z = 0; z <= kinds[s][2]; z++) {
                    int c = cell(x, y, z);
                    shape[s][c] = 1;
                    if (c > largest[s]) largest[s] = c;
                }
    int found = 0;
    for (int round = 0; round < 6; round++) {
        memset(full, 0, sizeof full);
        full[round * 7 % CELLS] = 1;
        trials = 0;
        int at = 0;
        while (full[at]) at++;
        found = found * 2 + search(at, 0) + (int)(trials % 3);
    }
    printf("%d %ld\n", found, trials);
    return 0;
}
