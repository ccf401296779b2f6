#include <assert.h>
#include <limits.h>
#include <stdint.h>
#include <float.h>
#ifndef __x86_64__
#error x86-64
#endif
#if !defined __linux__ || !defined __unix__ || !defined __ELF__ || !defined __LP64__ || !defined __GNUC__
#error platform
#endif
#if __STDC__ != 1 || __STDC_HOSTED__ != 1 || __STDC_VERSION__ < 201112L
#error standard
#endif
#if INT_MAX != __INT_MAX__ || LONG_MAX != __LONG_MAX__ || UINT64_MAX != __UINT64_MAX__ || SIZE_MAX != __SIZE_MAX__
#error limits
#endif
#if defined __OPTIMIZE__ == defined __NO_INLINE__
#error optimisation
#endif
int main(void) {
    assert(sizeof(__SIZE_TYPE__) == 8 && sizeof(__WCHAR_TYPE__) == 4);
    assert(_Generic((__PTRDIFF_TYPE__)0, long: 1, default: 0) && _Generic((__INTMAX_TYPE__)0, long: 1, default: 0));
    assert(__DBL_MAX__ == DBL_MAX && __FLT_EPSILON__ == FLT_EPSILON && __LDBL_MANT_DIG__ == 64);
    assert(INT64_C(1) + UINT32_C(2) == 3 && _Generic(INT64_C(1), long: 1) && CHAR_MIN == -128);
    assert(__SIZEOF_INT128__ == 16 && __BIGGEST_ALIGNMENT__ == 16 && __GCC_ATOMIC_INT_LOCK_FREE == 2);
    return 0;
}
