/* <stdarg.h>: C23 7.16.  glibc's <stdio.h> and <wchar.h> define
 * __need___va_list to get __gnuc_va_list without the rest. */

#ifndef __GNUC_VA_LIST
# define __GNUC_VA_LIST
typedef __builtin_va_list __gnuc_va_list;
#endif

#ifdef __need___va_list
# undef __need___va_list
#elif !defined _STDARG_H
# define _STDARG_H
# define _ANSI_STDARG_H_

/* libcs that define va_list themselves set one of these. */
# ifndef _VA_LIST_DEFINED
#  define _VA_LIST_DEFINED
#  ifndef _VA_LIST
#   define _VA_LIST
#  endif
typedef __gnuc_va_list va_list;
# endif

# if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
/* C23 7.16.1.4: only the first argument counts; the rest is not evaluated. */
#  define va_start(ap, ...) __builtin_va_start(ap, 0)
#  define __STDC_VERSION_STDARG_H__ 202311L
# else
#  define va_start(ap, last) __builtin_va_start(ap, last)
# endif
# define va_arg(ap, type) __builtin_va_arg(ap, type)
# define va_end(ap) __builtin_va_end(ap)
# if !defined __STRICT_ANSI__ || (defined __STDC_VERSION__ && __STDC_VERSION__ >= 199901L) \
     || (defined __cplusplus && __cplusplus >= 201103L)
#  define va_copy(to, from) __builtin_va_copy(to, from)
# endif
# define __va_copy(to, from) __builtin_va_copy(to, from)
#endif
