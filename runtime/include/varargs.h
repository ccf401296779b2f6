/* The pre-ANSI variable argument macros cannot be implemented on this ABI. */
#error "<varargs.h> is not supported: use <stdarg.h> and a prototype"
