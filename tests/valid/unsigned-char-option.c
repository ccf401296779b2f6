// options: -funsigned-char
#include <assert.h>
#include <limits.h>
int main(void) {
    char c = -1;
    assert(c == 255 && CHAR_MIN == 0 && CHAR_MAX == 255 && '\xff' == 255 && "\xff"[0] > 0);
    return 0;
}
