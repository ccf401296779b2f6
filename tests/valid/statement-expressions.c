#include <assert.h>
#include <string.h>
#define MAX(a, b) ({ typeof(a) a_ = (a); typeof(b) b_ = (b); a_ > b_ ? a_ : b_; })
struct big { int a[10]; };
static int early(int n) {
    int r = ({ if (n > 5) return 100; n * 2; });
    return r + 1;
}
int main(void) {
    int i = 3;
    assert(MAX(i++, 2) == 3 && i == 4);
    assert(MAX(MAX(1, 5), MAX(4, 2)) == 5);
    assert(early(3) == 7 && early(6) == 100);
    struct big b = ({ struct big t = { { 1, 2, 3 } }; t.a[9] = 9; t; });
    assert(b.a[9] == 9 && b.a[2] == 3 && ({ b; }).a[1] == 2);
    ({ i = 7; });
    assert(i == 7);
    int total = 0;
    for (int k = 0; k < 5; k++) total += ({ if (k == 2) continue; if (k == 4) break; k; });
    assert(total == 4);
    assert(({ int a[] = { 1, 2, 3 }; a[1]; }) == 2);
    assert(strlen(({ const char *s = "four"; s; })) == 4);
    i = ({ int k = 0; goto inside; k = 1; inside: k + 2; });
    assert(i == 2);
    return 0;
}
