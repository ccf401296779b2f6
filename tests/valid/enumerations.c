#include <assert.h>
enum color { RED, GREEN = 5, BLUE, ALPHA = -1, };
enum big { HUGE_VALUE = 0x100000000 };
enum unsigned_range { TOP = 0xffffffff };
enum forward;
enum chain { ONE = 1, TWO = ONE * 2, THREE = ONE + TWO, SIZE = sizeof(int) };
enum __attribute__((packed)) tiny { T1, T2 = 200 };
int main(void) {
    enum color c = BLUE;
    assert(c == 6 && RED == 0 && ALPHA == -1 && c > ALPHA && THREE == 3 && SIZE == 4);
    assert(sizeof(enum big) == 8 && HUGE_VALUE == 1l << 32 && sizeof(enum tiny) == 1);
    enum color negative = -1;
    assert(negative < 0 && negative == ALPHA);
    enum unsigned_range u = TOP;
    assert(u > 0);
    switch (c) { case RED: case GREEN: assert(0); break; case BLUE: break; case ALPHA: assert(0); }
    int table[BLUE + 1] = { [RED] = 1, [BLUE] = 2 };
    assert(table[c] == 2);
    c++;
    assert(c == 7);
    return 0;
}
