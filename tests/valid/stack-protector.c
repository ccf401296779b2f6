// options: -fstack-protector-strong
#include <assert.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
__attribute__((noinline)) static int copy(const char *from, int n) {
    int before = 1;
    char buffer[16];
    int after = 2;
    memcpy(buffer, from, n);
    __asm__ volatile("" : : "r"(buffer), "r"(&before), "r"(&after) : "memory");
    return before + after;
}
static int ends(int n) {
    char text[64];
    int status;
    memset(text, 'a', sizeof text);
    if (fork() == 0) {
        close(2);
        _exit(copy(text, n));
    }
    wait(&status);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
int main(void) {
    assert(ends(16) == 3 && ends(40) == -SIGABRT);
    return 0;
}
