#include <assert.h>
#define P2(x) ((x))
#define P4(x) P2(P2(x))
#define P8(x) P4(P4(x))
#define P16(x) P8(P8(x))
#define P32(x) P16(P16(x))
#define P64(x) P32(P32(x))
#define P200(x) P64(P64(P64(P8(x))))
#define B4(x) { { { { x } } } }
#define B16(x) B4(B4(B4(B4(x))))
#define B64(x) B16(B16(B16(B16(x))))
#define S10(x) x+x+x+x+x+x+x+x+x+x
#define S100(x) S10(x)+S10(x)+S10(x)+S10(x)+S10(x)+S10(x)+S10(x)+S10(x)+S10(x)+S10(x)
#define S1000(x) S100(x)+S100(x)+S100(x)+S100(x)+S100(x)+S100(x)+S100(x)+S100(x)+S100(x)+S100(x)
int main(void) {
    volatile int one = 1;
    assert(P200(one) == 1);
    B64(one++;)
    assert(one == 2);
    assert((S1000(one)) == 2000);
    int ************p = 0;
    assert(!p);
    if (one == 1) ; else if (one == 3) ; else if (one == 4) ; else if (one == 2) one = 5; else assert(0);
    assert(one == 5);
    return 0;
}
