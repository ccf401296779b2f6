// Calls of functions that are always inline have frames, scopes and variables of their own.
// gdb: break @inner
// gdb: run
// gdb: backtrace
// expect: #0  add (a=4, b=3)
// expect: #1  thrice (q=4)
// expect: #2  main ()
// gdb: print sum
// expect: = 7
// gdb: up
// gdb: print r
// gdb: continue
// gdb: backtrace
// expect: #0  add (a=7, b=4)
// expect: #1  thrice (q=4)
// gdb: print doubled
// expect: = 22
// gdb: info locals
// expect: doubled = 22
// expect: sum = 11
// gdb: kill
#include <stdio.h>
static inline __attribute__((always_inline)) int add(int a, int b)
{
    int sum = a + b;
    {
        int doubled = sum * 2;
        printf("%d\n", doubled); /* inner */
    }
    return sum;
}
static inline __attribute__((always_inline)) int thrice(int q)
{
    int r = add(q, 3);
    return r * add(r, q);
}
int main(void)
{
    int v = thrice(4);
    return v & 1;
}
