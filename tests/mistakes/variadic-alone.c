// Va_start in a function without variable arguments.
// judged: as good
// expect 8: error: 'va_start' used in function with fixed arguments
#include <stdarg.h>
int f(int n)
{
    va_list ap;
    va_start(ap, n);
    va_end(ap);
    return n;
}
