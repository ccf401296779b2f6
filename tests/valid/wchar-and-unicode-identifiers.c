#include <assert.h>
#include <stddef.h>
#include <uchar.h>
#include <wchar.h>
int größe = 5;
int \u00fcber = 6;
static int $dollar = 7;
int main(void) {
    int größe2 = größe + über + $dollar;
    assert(größe2 == 18);
    wchar_t w[] = L"ä€😀";
    assert(wcslen(w) == 3 && w[2] == 0x1f600);
    char16_t s[] = u"😀";
    char32_t t[] = U"😀";
    assert(sizeof s == 6 && t[0] == 0x1f600 && sizeof("😀") == 5);
    return 0;
}
