// Functions put in place of their calls have frames of their own, with the lines of the calls.
// level: -O2
// gdb: break square
// gdb: run
// gdb: backtrace
// expect: #0  square
// expect: #1  both
// expect: inlined-calls.c:@first
// expect: #2  main
// expect: inlined-calls.c:@call
// gdb: continue
// gdb: backtrace
// expect: #0  square
// expect: #1  both
// expect: inlined-calls.c:@second
// expect: #2  main
// gdb: delete
// gdb: break @reached
// gdb: continue
// gdb: backtrace
// expect: #0  always
// expect: #1  main
// gdb: up
// gdb: info symbol $pc
// expect: main
// gdb: kill
#include <stdio.h>
#include <stdlib.h>
static int square(int x)
{
    int y = x * x;
    if (y > 100)
        y -= rand() & 1;
    return y;
}
static int both(int v)
{
    int s = square(v); /* first */
    s += square(v + 1); /* second */
    return s;
}
static inline __attribute__((always_inline)) void always(int n)
{
    printf("%d\n", n); /* reached */
}
int main(int argc, char **argv)
{
    int total = 0;
    for (int i = 0; i < argc + 5; i++)
        total += both(i); /* call */
    always(total);
    return 0;
}
