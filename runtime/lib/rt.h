/* Types and conventions of the runtime library.
 *
 * The functions here are what compiled code calls when the machine has no
 * instruction for an operation.  Their names and meanings are those of libgcc
 * ("GCC internals", chapter "The GCC low-level runtime library"), because
 * objects compiled by other compilers call them too.
 *
 * Conventions:
 * - No file includes a libc header: the library is built before a libc is known.
 * - Every public function is HIDDEN: each executable and shared library links its
 *   own copy and exports none, as with libgcc.
 * - Nothing may be written with the operation it implements: no __int128 division
 *   in the division, no binary128 arithmetic on binary128.
 * - NAME(x) allows the tests to build the library under other names. */
#ifndef WOOTZ_RT_H
#define WOOTZ_RT_H

typedef signed char qi_int;
typedef unsigned char qi_uint;
typedef short hi_int;
typedef unsigned short hi_uint;
typedef int si_int;
typedef unsigned int si_uint;
typedef long long di_int;
typedef unsigned long long di_uint;
#ifdef __SIZEOF_INT128__
typedef __int128 ti_int;
typedef unsigned __int128 ti_uint;
#endif

typedef float sf_float;
typedef double df_float;
typedef long double xf_float; /* x87 80-bit on x86 */
#if __LDBL_MANT_DIG__ == 113
typedef long double tf_float;
#else
typedef __float128 tf_float;
#endif

typedef float _Complex sf_complex;
typedef double _Complex df_complex;
typedef long double _Complex xf_complex;
#if __LDBL_MANT_DIG__ == 113
typedef long double _Complex tf_complex;
#else
typedef _Complex float __attribute__((__mode__(__TC__))) tf_complex;
#endif

#ifdef WOOTZ_RT_PREFIX
# define RT_PASTE2(a, b) a##b
# define RT_PASTE(a, b) RT_PASTE2(a, b)
# define NAME(x) RT_PASTE(WOOTZ_RT_PREFIX, x)
# define HIDDEN
#else
# define NAME(x) x
# define HIDDEN __attribute__((__visibility__("hidden")))
#endif

#define RT_INLINE static __inline__ __attribute__((__always_inline__, __unused__))

#endif
