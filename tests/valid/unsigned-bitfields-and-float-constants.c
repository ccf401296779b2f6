// options: -funsigned-bitfields -fsingle-precision-constant
#include <assert.h>
struct fields { int plain : 3; signed said : 3; signed int also : 3; long wide : 40; };
int main(void) {
    struct fields f = { -1, -1, -1, -1 };
    assert(f.plain == 7 && f.said == -1 && f.also == -1 && f.wide == (1l << 40) - 1);
    assert(sizeof(1.0) == 4 && sizeof(1.0L) == 16 && 0.1 == 0.1f);
    return 0;
}
