// options: -std=gnu2x
#include <assert.h>
[[nodiscard]] static int important(void) { return 1; }
[[maybe_unused]] static int unused;
struct [[deprecated("old")]] old { int a; };
[[gnu::noinline]] static int outlined([[maybe_unused]] int a) { return 2; }
static int fall(int n) {
    switch (n) {
    case 1: n++; [[fallthrough]];
    case 2: n++;
    }
    return n;
}
[[noreturn]] void never(void);
/* Without its prefix the attribute is unknown. */
struct [[packed]] plain { char a; int b; };
_Static_assert(sizeof(struct plain) == 8);
static int unnamed(int, char *) { return 3; }
_Static_assert(1);
int main(void) {
    static_assert(sizeof(int) == 4);
    assert(1'000'000 == 1000000 && 0b1010'1010 == 0xaa && 0x1'0 == 16);
    assert(important() + outlined(5) + fall(1) + unnamed(1, 0) == 9);
    assert(u8'a' == 97 && sizeof(u8'a') == 1);
    int a = 1;
label:
    int b = a++;
    if (b < 3) goto label;
    assert(b == 3);
    return 0;
}
// except: gcc: version 12 has no static_assert keyword without the header's macro with one argument
