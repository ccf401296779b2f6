// An atomic real object updated with a complex value keeps the real part; the extremes of pointer offsets are addresses
// like others.
#include <assert.h>
#include <stdint.h>

_Atomic char narrow = 3;
_Atomic _Bool truth = 1;
_Atomic double wide = 2.5;

static char *moved(char *p) {
    return &p[-9223372036854775807L - 1];
}

static char *back(char *p) {
    return p - (-9223372036854775807L - 1);
}

char never_read(char *p) {
    return p[-9223372036854775807L - 1];
}

int main(void) {
    _Complex float z = 2.0f;
    assert((narrow *= z) == 6 && narrow == 6);
    assert((narrow += z) == 8);
    assert((narrow /= z) == 4);
    assert((truth *= z) == 1 && (truth -= 1.0f + 0 * z) == 0);
    assert((wide -= z) == 0.5 && wide == 0.5);
    char object;
    assert(back(moved(&object)) == &object);
    assert((uintptr_t)moved(&object) == (uintptr_t)&object + (uintptr_t)INT64_MIN);
    return 0;
}
