// options: -O2 -Wextra
#include <string.h>
extern char a[4];
struct S { char b[3]; } s;
int f(void) { return strcmp(a, "abcdef") == 0; } // warning: 'strcmp' of a string of length 6 and an array of size 4 evaluates to nonzero [-Wstring-compare]
int g(void) {
    if (strcmp(s.b, "abc") == 0) // warning: 'strcmp' of a string of length 3 and an array of size 3 evaluates to nonzero [-Wstring-compare]
        return 1;
    return 0;
}
int h(void) { return !strncmp(a, "12345", 6); } // warning: 'strncmp' of a string of length 5 and an array of size 4 evaluates to nonzero [-Wstring-compare]
int i(void) { return strcmp(a, "abc") == 0; }
int j(void) { return strcmp(a, "abcdef"); }
int k(void) { return strncmp(a, "abcdef", 3) == 0; }
int l(void) { return strncmp(a, "abcdef", 4) == 0; }
int m(void) { return strncmp(a, "abcdefgh", 5) == 0; } // warning: 'strncmp' of a string of length 8, an array of size 4 and bound of 5 evaluates to nonzero [-Wstring-compare]
