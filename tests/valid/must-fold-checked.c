// options: -O2 -D_GNU_SOURCE
/* Checked functions whose check cannot fail are the plain ones, with the same results. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define ROOM(p) __builtin_object_size(p, 0)
static char buffer[32];
static volatile int one = 1;
static int print(int kind, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int count = __builtin___vsnprintf_chk(buffer, kind ? 32 : 4, 0, ROOM(buffer), format, list);
    va_end(list);
    return count;
}
static void expect(int holds) {
    if (!holds) abort();
}
int main(void) {
    int choice = one;
    const char *word = choice ? "four" : "five";
    /* Lengths of parts of strings, and of strings of one length. */
    expect(strlen(word) == 4);
    expect(strlen("hello" + (choice & 7)) == 4);
    expect(__builtin___strcpy_chk(buffer, word, ROOM(buffer)) == buffer && !strcmp(buffer, "four"));
    expect(__builtin___stpcpy_chk(buffer, "abcde", ROOM(buffer)) == buffer + 5 && !strcmp(buffer, "abcde"));
    expect(__builtin___strcat_chk(buffer, "", ROOM(buffer)) == buffer && !strcmp(buffer, "abcde"));
    expect(__builtin___strncat_chk(buffer, "", choice, ROOM(buffer)) == buffer && !strcmp(buffer, "abcde"));
    expect(__builtin___strncpy_chk(buffer, word, 3, ROOM(buffer)) == buffer && !memcmp(buffer, "foude", 6));
    expect(stpncpy(buffer, "xy", 3) == buffer + 2 && !memcmp(buffer, "xy\0de", 6));
    expect(__builtin___sprintf_chk(buffer, 0, ROOM(buffer), "plain") == 5 && !strcmp(buffer, "plain"));
    expect(__builtin___sprintf_chk(buffer, 1, ROOM(buffer), "%s", word) == 4 && !strcmp(buffer, "four"));
    expect(__builtin___snprintf_chk(buffer, 32, 0, ROOM(buffer), "%d-%s-%.1f", choice, word, choice * 1.5) == 10);
    expect(!strcmp(buffer, "1-four-1.5"));
    expect(__builtin___snprintf_chk(buffer, choice ? 4 : 8, 0, ROOM(buffer), "%d", 12345) == 5);
    expect(!strcmp(buffer, "123"));
    expect(print(1, "%s %d %g", word, choice, 0.5) == 10 && !strcmp(buffer, "four 1 0.5"));
    struct { int values[8]; } from = { { 1, 2, 3 } }, to;
    expect(memmove(&to, &from, sizeof to) == &to && to.values[2] == 3);
    puts("done");
}
/* expected output:
done
*/
