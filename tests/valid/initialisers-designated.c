#include <assert.h>
#include <string.h>
struct point { int x, y; };
struct line { struct point from, to; const char *name; };
static struct line lines[] = {
    [2] = { .to = { .y = 4 }, .name = "two" },
    [0].from.x = 7, 8, 9,
    [1] = { { 1, 2 }, { 3 } },
    [4] = { { 1 } },
};
static int table[] = { [3] = 1, 2, [1] = 5, 6, [10 ... 12] = 9 };
static char text[] = { "braced" };
static char cut[3] = "abc";
static char wide[8] = "abc";
static int matrix[2][3] = { 1, 2, 3, 4 };
static int ragged[][2] = { { 1 }, { 2, 3 }, { [1] = 4 } };
static union { int i; char c[4]; float f; } u = { .f = 1.0f };
static struct { int a; struct { int b, c; }; int d; } nested = { 1, { 2, 3 }, 4 };
static struct { int n; char tail[]; } flexible = { 2, "xyz" };
static struct point overridden = { .x = 1, .y = 2, .x = 3 };
int main(void) {
    assert(sizeof lines / sizeof *lines == 5);
    assert(lines[0].from.x == 7 && lines[0].from.y == 8 && lines[0].to.x == 9 && lines[0].to.y == 0);
    assert(lines[1].to.x == 3 && lines[2].to.y == 4 && !strcmp(lines[2].name, "two"));
    assert(!lines[3].name && lines[4].from.x == 1);
    assert(sizeof table == 13 * sizeof(int) && table[1] == 5 && table[2] == 6 && table[3] == 1 && table[4] == 2);
    assert(table[9] == 0 && table[10] == 9 && table[12] == 9);
    assert(sizeof text == 7 && cut[2] == 'c' && wide[7] == 0);
    assert(matrix[1][0] == 4 && matrix[1][1] == 0);
    assert(sizeof ragged == 24 && ragged[0][1] == 0 && ragged[2][1] == 4 && ragged[2][0] == 0);
    assert(u.i == 0x3f800000);
    assert(nested.c == 3 && nested.d == 4);
    assert(flexible.tail[2] == 'z' && flexible.tail[3] == 0);
    assert(overridden.x == 3 && overridden.y == 2);
    int n = 3;
    struct line local = { { n, n + 1 }, .name = "local", .to.x = n * 2 };
    assert(local.from.y == 4 && local.to.x == 6 && local.to.y == 0);
    int zero[5] = { 0 }, partial[5] = { 1, 2 };
    assert(zero[4] == 0 && partial[1] == 2 && partial[4] == 0);
    struct point copy = lines[0].from, from_literal = (struct point){ .y = 5 };
    assert(copy.y == 8 && from_literal.x == 0 && from_literal.y == 5);
    struct line mixed = { copy, .to = from_literal };
    assert(mixed.from.x == 7 && mixed.to.y == 5 && mixed.name == 0);
    return 0;
}
