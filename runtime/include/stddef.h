/* <stddef.h>: C23 7.21, with the piecewise protocol of glibc's headers.
 *
 * A header that wants only one of the types defines __need_size_t,
 * __need_ptrdiff_t, __need_wchar_t, __need_wint_t or __need_NULL before it
 * includes this file.  Such an inclusion provides that piece alone and must
 * not set the guard of the whole header.  Every piece is therefore guarded on
 * its own, under the names that libcs test (_SIZE_T and its like). */

#if defined __need_size_t || defined __need_ptrdiff_t || defined __need_wchar_t \
    || defined __need_wint_t || defined __need_NULL
# define __WOOTZ_stddef_pieces
#elif !defined _STDDEF_H
# define _STDDEF_H
# define _STDDEF_H_
# define __WOOTZ_stddef_whole
#endif

#if defined __WOOTZ_stddef_whole || defined __need_ptrdiff_t
# undef __need_ptrdiff_t
# ifndef _PTRDIFF_T
#  define _PTRDIFF_T
typedef __PTRDIFF_TYPE__ ptrdiff_t;
# endif
#endif

#if defined __WOOTZ_stddef_whole || defined __need_size_t
# undef __need_size_t
# ifndef _SIZE_T
#  define _SIZE_T
#  define __size_t
typedef __SIZE_TYPE__ size_t;
# endif
#endif

#if defined __WOOTZ_stddef_whole || defined __need_wchar_t
# undef __need_wchar_t
# ifndef _WCHAR_T
#  define _WCHAR_T
#  ifndef __cplusplus
typedef __WCHAR_TYPE__ wchar_t;
#  endif
# endif
#endif

/* wint_t belongs to <wchar.h>; it comes only on request. */
#ifdef __need_wint_t
# undef __need_wint_t
# ifndef _WINT_T
#  define _WINT_T
typedef __WINT_TYPE__ wint_t;
# endif
#endif

#if defined __WOOTZ_stddef_whole || defined __need_NULL
# undef __need_NULL
# undef NULL
# ifdef __cplusplus
#  define NULL __null
# else
#  define NULL ((void *)0)
# endif
#endif

#ifdef __WOOTZ_stddef_whole
# define offsetof(type, member) __builtin_offsetof(type, member)

# if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
#  define unreachable() (__builtin_unreachable())
typedef __typeof__(nullptr) nullptr_t;
#  define __STDC_VERSION_STDDEF_H__ 202311L
# endif

# if (defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L) || (defined __cplusplus && __cplusplus >= 201103L)
#  ifndef _GCC_MAX_ALIGN_T
#   define _GCC_MAX_ALIGN_T
/* The greatest fundamental alignment (SysV x86-64 ABI 3.1.2): 16 bytes, which
 * long double has.  On i386 long double is aligned to 4 and __float128 to 16. */
typedef struct {
  long long __max_align_ll __attribute__((__aligned__(__alignof__(long long))));
  long double __max_align_ld __attribute__((__aligned__(__alignof__(long double))));
#   ifdef __i386__
  __float128 __max_align_f128 __attribute__((__aligned__(__alignof__(__float128))));
#   endif
} max_align_t;
#  endif
# endif
# undef __WOOTZ_stddef_whole
#endif

#undef __WOOTZ_stddef_pieces
