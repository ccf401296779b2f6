#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
struct small { int a, b; };
struct mixed { double d; long l; };
struct big { long a[5]; };
struct floats { float a, b, c; };
static double sum(const char *kinds, ...) {
    va_list list, copy;
    va_start(list, kinds);
    va_copy(copy, list);
    double total = 0;
    for (int pass = 0; pass < 2; pass++) {
        va_list *current = pass ? &copy : &list;
        for (const char *k = kinds; *k; k++)
            switch (*k) {
            case 'i': total += va_arg(*current, int); break;
            case 'l': total += va_arg(*current, long); break;
            case 'd': total += va_arg(*current, double); break;
            case 'L': total += va_arg(*current, long double); break;
            case 'p': total += *va_arg(*current, int *); break;
            case 's': { struct small s = va_arg(*current, struct small); total += s.a * s.b; break; }
            case 'm': { struct mixed m = va_arg(*current, struct mixed); total += m.d * m.l; break; }
            case 'b': total += va_arg(*current, struct big).a[4]; break;
            case 'f': { struct floats f = va_arg(*current, struct floats); total += f.a + f.b + f.c; break; }
            case 'q': total += (double)va_arg(*current, __int128); break;
            }
    }
    va_end(copy);
    va_end(list);
    return total / 2;
}
static int forward(char *out, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int n = vsprintf(out, format, list);
    va_end(list);
    return n;
}
int main(void) {
    int five = 5;
    struct small s = { 3, 4 };
    struct mixed m = { 0.5, 8 };
    struct big b = { { 1, 2, 3, 4, 5 } };
    struct floats f = { 1, 2, 3.5f };
    assert(sum("iiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8) == 36);
    assert(sum("dddddddddd", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10.) == 55);
    assert(sum("idlLpsmbf", 1, 2.5, 3l, 4.25L, &five, s, m, b, f) == 1 + 2.5 + 3 + 4.25 + 5 + 12 + 4 + 5 + 6.5);
    assert(sum("iiiiissmmqqb", 1, 1, 1, 1, 1, s, s, m, m, (__int128)7, (__int128)8, b) == 5 + 24 + 8 + 15 + 5);
    assert(sum("ffffffd", f, f, f, f, f, f, 0.5) == 39.5);
    assert(sum("cs" + 1, s) == 12);
    char text[100];
    assert(forward(text, "%d %s %.2f %c %Lg %lld", 1, "two", 3.0, '4', 5.5L, 1ll << 40) == 30);
    assert(!strcmp(text, "1 two 3.00 4 5.5 1099511627776"));
    return 0;
}
