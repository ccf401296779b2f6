// options: -fno-pie -no-pie
#include <assert.h>
#include <stdio.h>
#include <string.h>
static char buffer[100];
static char *into = buffer + 10;
static int value = 7;
extern char **environ;
static int add(int n) { return value + n; }
static int (*pointer)(int) = add;
int main(void) {
    strcpy(into, "text");
    assert(buffer[10] == 't' && pointer(3) == 10 && environ && (unsigned long)&value < 1ul << 32);
    assert(stdout && fileno(stdout) == 1);
    return 0;
}
