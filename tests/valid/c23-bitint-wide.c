// options: -std=c23
/* expected output:
815915283247897734345611269596115894272000000000
-1606938044258990275541962092341162602522202993782792835301375
40 8192 65535
ok
*/
/* _BitInt wider than any register: arithmetic, conversions, bit-fields, calls, constants. */
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

typedef _BitInt(300) S;
typedef unsigned _BitInt(300) U;
typedef unsigned _BitInt(65535) Huge;

#define CHECK(x) ((x) ? (void)0 : (void)(printf("line %d: %s\n", __LINE__, #x), failed = 1))
static int failed;

static void print(S value)
{
    char digits[120];
    int at = sizeof digits;
    _Bool negative = value < 0;
    digits[--at] = 0;
    do {
        int digit = (int)(value % 10);
        digits[--at] = '0' + (digit < 0 ? -digit : digit);
        value /= 10;
    } while (value);
    printf("%s%s\n", negative ? "-" : "", digits + at);
}

static S factorial(int n)
{
    return n ? n * factorial(n - 1) : 1wb;
}

struct fields {
    unsigned tag : 3;
    _BitInt(200) small : 150;
    unsigned _BitInt(170) next : 131;
    unsigned last : 5;
};

static S sum(int count, ...)
{
    va_list list;
    S total = 0;
    va_start(list);
    while (count--)
        total += va_arg(list, S);
    va_end(list);
    return total;
}

static S table[3] = {1, -2, 0x123456789abcdef0123456789abcdef0123456789abcdefwb};
constexpr S limit = (S)1 << 250;
static_assert(limit / ((S)1 << 249) == 2);
static_assert(sizeof(S) == 40 && alignof(S) == 8 && sizeof(_BitInt(129)) == 24);
static_assert(_Generic(0x1ffffffffffffffffffffffffffffffffwb, _BitInt(130): 1, default: 0));
static_assert(_Generic(3wb, _BitInt(3): 1) && _Generic(3uwb, unsigned _BitInt(2): 1) && _Generic(0wb, _BitInt(2): 1));
static_assert(_Generic((S)1 + 1ull, S: 1) && _Generic((S)1 + (U)1, U: 1) && _Generic((S)1 + 1.0, double: 1));

int main(void)
{
    print(factorial(40));
    print(-(((S)1 << 200) - 1));
    printf("%zu %zu %d\n", sizeof(S), sizeof(Huge), BITINT_MAXWIDTH);

    volatile int shift = 64;
    S a = ((S)0x7654321 << 213) + 12345, b = -97;
    CHECK(a / b * b + a % b == a);
    CHECK((a << shift >> shift) != a && a >> shift << shift != a);
    CHECK((U)-1 == ~(U)0 && (U)-1 > 0 && (S)-1 < 0);
    CHECK((-a ^ a) != 0 && (a & ~a) == 0 && (a | ~a) == -1);
    CHECK(!(a - a) && (a ? 1 : 0) && (a && b) && !(!a || !b));
    CHECK((a ?: b) == a);
    CHECK((long)(S)-5 == -5 && (unsigned char)(S)0x1234 == 0x34 && (_Bool)((S)1 << 280));
    CHECK((S)-5L == -5 && (U)(unsigned char)200 == 200 && (S)(__int128)-7 == -7);
    CHECK((double)((S)1 << 250) == 0x1p250 && (float)(S)-3 == -3.0f && (long double)((S)1 << 299 >> 1) != 0);
    CHECK((S)0x1p250 == (S)1 << 250 && (S)-2.75 == -2 && (S)1e10f == 10000000000);
    CHECK((double)(((U)1 << 200) + ((U)1 << 147)) == 0x1p200 && (double)(((U)1 << 200) + ((U)1 << 147) + 1) > 0x1p200);

    S c = 5;
    CHECK(c++ == 5 && ++c == 7 && c-- == 7 && --c == 5);
    c += 3; c *= c; c -= 1; c <<= 100; c |= 1; c ^= 3; c %= 1000; c >>= 1;
    CHECK(c == ((((S)63 << 100) | 1) ^ 3) % 1000 >> 1);
    int narrow = 40;
    narrow += (S)2; narrow <<= (S)1;
    CHECK(narrow == 84);
    double real = 0.5;
    real += (S)2;
    CHECK(real == 2.5);
    CHECK(table[(S)1] == -2 && table[2] >> 128 == 0x123456789abcdefwb);

    struct fields f = {5, -1, 2, 17};
    CHECK(f.tag == 5 && f.small == -1 && f.next == 2 && f.last == 17);
    f.small = (_BitInt(200))1 << 149;
    f.next = ~(unsigned _BitInt(170))0;
    CHECK(f.small == -((_BitInt(200))1 << 149) && f.next == ((unsigned _BitInt(170))1 << 131) - 1);
    f.small += 1;
    f.next++;
    CHECK(f.small == -((_BitInt(200))1 << 149) + 1 && f.next == 0 && f.tag == 5 && f.last == 17);

    CHECK(sum(3, (S)1, (S)-3, (S)1 << 100) == ((S)1 << 100) - 2);
    S copy = a;
    CHECK(memcmp(&copy, &a, sizeof a) == 0);

    static Huge huge;
    huge = 1;
    huge <<= 65534;
    CHECK(huge >> 65534 == 1 && (huge - 1) + 1 == huge && huge / 3 * 3 + huge % 3 == huge && huge * 2 == 0);
    puts(failed ? "failed" : "ok");
    return failed;
}
