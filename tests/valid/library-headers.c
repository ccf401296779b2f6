// options: -D_GNU_SOURCE
#include <aio.h>
#include <arpa/inet.h>
#include <assert.h>
#include <complex.h>
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <fenv.h>
#include <float.h>
#include <getopt.h>
#include <inttypes.h>
#include <iso646.h>
#include <limits.h>
#include <locale.h>
#include <math.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <sched.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <spawn.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <stdnoreturn.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/param.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <termios.h>
#include <tgmath.h>
#include <threads.h>
#include <time.h>
#include <uchar.h>
#include <ucontext.h>
#include <unistd.h>
#include <utime.h>
#include <wchar.h>
#include <wctype.h>
int main(void) {
    fd_set set;
    FD_ZERO(&set);
    FD_SET(3, &set);
    assert(FD_ISSET(3, &set) && !FD_ISSET(4, &set));
    assert(isalpha('a') && toupper('b') == 'B' && htons(0x1234) == 0x3412 && WEXITSTATUS(0x300) == 3);
    assert(fabs(-1.5f) == 1.5f && sizeof(sqrt(4.0f)) == sizeof(float) && sizeof(sqrt(4.0L)) == sizeof(long double));
    assert(isnan(NAN) && isfinite(1.0) && fpclassify(0.0) == FP_ZERO && isgreater(2.0, 1.0) && signbit(-1.0f));
    errno = 0;
    assert(open("/there/is/no/such/file", O_RDONLY) == -1 && errno == ENOENT);
    char text[50];
    snprintf(text, sizeof text, "%" PRId64 " %zu", INT64_C(-5), sizeof(long));
    assert(strcmp(text, "-5 8") == 0 and MIN(3, 2) == 2 && offsetof(struct timeval, tv_usec) == 8);
    return 0;
}
