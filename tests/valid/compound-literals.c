#include <assert.h>
#include <string.h>
struct point { int x, y; };
static int area(const struct point *p) { return p->x * p->y; }
static struct point *global = &(struct point){ 3, 4 };
int main(void) {
    assert(area(&(struct point){ .y = 5, .x = 2 }) == 10 && area(global) == 12);
    int *p = (int[]){ 1, 2, [5] = 3 };
    assert(p[5] == 3 && sizeof((int[]){ 1, 2, 3 }) == 12);
    struct point last[3];
    for (int i = 0; i < 3; i++) {
        struct point *q = &(struct point){ i };
        q->y++;
        assert(q->y == 1);
        last[i] = *q;
    }
    assert(last[2].x == 2);
    (int){ 5 };
    int n = (int){ 5 } + (int){ 6 };
    assert(n == 11 && strlen((char[]){ "compound" }) == 8);
    (struct point){ 1, 2 }.x;
    assert(((struct point){ 1, 2 }).y == 2);
    int *one = 0, round = 0;
again:;
    int *two = &(int){ round };
    if (round++ == 0) { one = two; goto again; }
    assert(one == two);
    const char **names = (const char *[]){ "a", "b", 0 };
    assert(names[1][0] == 'b' && !names[2]);
    return 0;
}
