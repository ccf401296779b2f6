#include <assert.h>
#include <string.h>
#include <wchar.h>
int main(void) {
    assert(sizeof "a" "b" == 3);
    assert(!strcmp("a\tb\x41" "B\101\0hidden", "a\tbABA"));
    assert(sizeof "\0\0" == 3);
    assert(sizeof L"ab" == 12 && L"ab"[1] == L'b');
    assert(sizeof u"ab" == 6 && sizeof U"ab" == 12 && sizeof u8"\u20ac" == 4);
    assert(u"\U0001F600"[0] == 0xd83d && u"\U0001F600"[1] == 0xde00);
    assert(!wcscmp(L"one" L"two", L"one" "two"));
    assert((unsigned char)"\u00e9"[0] == 0xc3 && (unsigned char)"é"[1] == 0xa9);
    assert(!strcmp("\e[0m", "\033[0m"));
    assert("abc"[1] == 'b' && 1["abc"] == 'b' && *("abc" + 2) == 'c');
    assert(!strcmp(__func__, "main"));
    const char *spliced = "one \
two";
    assert(!strcmp(spliced, "one two"));
    assert('\?' == '?' && '"' == '\"' && '\'' == 39);
    return 0;
}
