// options: -O2 -Wall
#include <string.h>
char buf[8];
struct record {
    char name[4];
    char tag[4] __attribute__((nonstring));
    char other[16];
} t;
__attribute__((nonstring)) char ns[4];
void constants(char *d) {
    strncpy(buf, "abcdefgh", 8); // warning: 'strncpy' output truncated before terminating nul copying 8 bytes from a string of the same length [-Wstringop-truncation]
    strncpy(buf, "abcdefghij", 4); // warning: 'strncpy' output truncated copying 4 bytes from a string of length 10 [-Wstringop-truncation]
    strncpy(buf, "abc", 8);
    strncpy(d, "hello", 5); // warning: 'strncpy' output truncated before terminating nul copying 5 bytes from a string of the same length [-Wstringop-truncation]
    strncpy(d, "hello", 6);
    strncat(d, "abcdef", 2); // warning: 'strncat' output truncated copying 2 bytes from a string of length 6 [-Wstringop-truncation]
    strncat(d, "abc", 3); // warning: 'strncat' specified bound 3 equals source length [-Wstringop-overflow=]
    strncat(d, "abc", 4);
}
void sizes(const char *s) {
    strncpy(buf, s, sizeof buf); // warning: 'strncpy' specified bound 8 equals destination size [-Wstringop-truncation]
    strncpy(t.name, s, sizeof t.name); // warning: 'strncpy' specified bound 4 equals destination size [-Wstringop-truncation]
    strncpy(buf, s, sizeof buf - 1);
}
void ended(const char *s) {
    strncpy(buf, s, sizeof buf);
    buf[sizeof buf - 1] = 0;
    if (*s)
        strncpy(t.name, s, sizeof t.name);
    t.name[3] = 0;
}
void no_strings(const char *s) {
    strncpy(ns, "abcd", 4);
    strncpy(t.tag, s, sizeof t.tag);
}
void lengths(char *d, const char *s) {
    strncpy(d, s, strlen(s)); // warning: 'strncpy' output truncated before terminating nul copying as many bytes from a string as its length [-Wstringop-truncation]
    strncpy(d, s, strlen(s) + 1); // warning: 'strncpy' specified bound depends on the length of the source argument [-Wstringop-truncation]
    strncat(buf, s, strlen(s)); // warning: 'strncat' specified bound depends on the length of the source argument [-Wstringop-overflow=]
    strncat(buf, s, sizeof buf - strlen(buf) - 1);
}
