/* Splitting text into words, counting and comparing them, with our own string functions. */
#include <stdio.h>
#include <stdlib.h>
static unsigned length(const char *s) {
    const char *end = s;
    while (*end) end++;
    return (unsigned)(end - s);
}
static int compare(const char *a, const char *b) {
    while (*a && *a == *b) a++, b++;
    return (unsigned char)*a - (unsigned char)*b;
}
static char *copy(char *to, const char *from) {
    while ((*to = *from++) != 0) to++;
    return to;
}
static void reverse(char *s) {
    for (char *l = s, *r = s + length(s) - 1; l < r; l++, r--) {
        char t = *l;
        *l = *r;
        *r = t;
    }
}
static char text[200000], words[40000][16];
int main(void) {
    static const char *const syllables[] = { "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu" };
    unsigned seed = 3;
    char *at = text;
    while (at < text + sizeof text - 20) {
        for (unsigned n = 1 + seed % 4; n; n--) {
            seed = seed * 69069u + 1;
            at = copy(at, syllables[(seed >> 16) % 10]);
        }
        *at++ = seed >> 20 & 1 ? ' ' : '\n';
    }
    unsigned long check = 0;
    for (int round = 0; round < 200; round++) {
        int count = 0;
        for (const char *s = text; *s;) {
            while (*s == ' ' || *s == '\n') s++;
            int n = 0;
            while (*s && *s != ' ' && *s != '\n') words[count][n++] = *s++;
            words[count][n] = 0;
            if (n) count++;
        }
        for (int i = 0; i < count; i++) reverse(words[i]);
        for (int i = 1; i < count; i++) {
            int order = compare(words[i - 1], words[i]);
            check = check * 5 + (order < 0 ? 1 : order > 0 ? 2 : 3) + length(words[i]);
        }
    }
    printf("%lu\n", check);
    return 0;
}
