// options: -O1 -D_FORTIFY_SOURCE=2 -w
#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
struct pair { char first[8], second[8]; };
static char text[] = "0123456789abcdef";

static void overflow(int which, int extra) {
    char buffer[8];
    struct pair pair;
    char *heap = malloc(8);
    switch (which) {
    case 0: memcpy(buffer, text, 8 + extra); break;
    case 1: memset(buffer + 3, 0, 5 + extra); break;
    case 2: strcpy(buffer, text + 9 - extra); break;
    case 3: sprintf(buffer, "%s", text + 9 - extra); break;
    case 4: snprintf(buffer, 8 + extra, "%d", extra); break;
    case 5: strncpy(pair.first, text, 8 + extra); break;
    case 6: strcat(strcpy(heap, "ab"), text + 11 - extra); break;
    case 7: { int unused = read(open("/dev/null", O_RDONLY), buffer, 8 + extra); break; }
    case 8: { char *same = buffer; strcpy(same, text + 9 - extra); break; }
    }
    /* Nothing written is dead. */
    __asm__ volatile("" : : "r"(buffer), "r"(&pair), "r"(heap) : "memory");
}
/* How a child ends that writes beyond, or not beyond, the object. */
static int ends(int which, int extra) {
    pid_t child = fork();
    if (child == 0) {
        close(2);
        overflow(which, extra);
        _exit(0);
    }
    int status;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}
int main(void) {
    for (int which = 0; which <= 8; which++)
        assert(ends(which, 0) == 0 && ends(which, 1) == 1);
    return 0;
}
