#include <assert.h>
#define HEADER "include-me.h"
#define OPEN <
#define SYSTEM <stddef.h>
#include HEADER
#include SYSTEM
#include "include-me.h"
#include "once.h"
#include "once.h"
#include "../valid/once.h"
#if __has_include(HEADER)
#define FOUND 1
#endif
static const int table[] = {
#define ROW(a) a,
#include "rows.inc"
#undef ROW
#define ROW(a) (a) * 10,
#include "rows.inc"
};
int main(void) {
    assert(included + included_again == 2 && FOUND && sizeof(ptrdiff_t) == 8 && once == 1);
    assert(sizeof table == 6 * sizeof(int) && table[2] == 3 && table[5] == 30);
    return 0;
}
