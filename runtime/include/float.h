/* <float.h>: C23 7.7 and 5.2.5.3.3.  All values come from the compiler's
 * predefined macros, so this file is the same for every target. */
#ifndef _FLOAT_H___
#define _FLOAT_H___

#undef FLT_RADIX
#define FLT_RADIX __FLT_RADIX__

#undef FLT_MANT_DIG
#undef DBL_MANT_DIG
#undef LDBL_MANT_DIG
#define FLT_MANT_DIG __FLT_MANT_DIG__
#define DBL_MANT_DIG __DBL_MANT_DIG__
#define LDBL_MANT_DIG __LDBL_MANT_DIG__

#undef FLT_DIG
#undef DBL_DIG
#undef LDBL_DIG
#define FLT_DIG __FLT_DIG__
#define DBL_DIG __DBL_DIG__
#define LDBL_DIG __LDBL_DIG__

#undef FLT_MIN_EXP
#undef DBL_MIN_EXP
#undef LDBL_MIN_EXP
#define FLT_MIN_EXP __FLT_MIN_EXP__
#define DBL_MIN_EXP __DBL_MIN_EXP__
#define LDBL_MIN_EXP __LDBL_MIN_EXP__

#undef FLT_MIN_10_EXP
#undef DBL_MIN_10_EXP
#undef LDBL_MIN_10_EXP
#define FLT_MIN_10_EXP __FLT_MIN_10_EXP__
#define DBL_MIN_10_EXP __DBL_MIN_10_EXP__
#define LDBL_MIN_10_EXP __LDBL_MIN_10_EXP__

#undef FLT_MAX_EXP
#undef DBL_MAX_EXP
#undef LDBL_MAX_EXP
#define FLT_MAX_EXP __FLT_MAX_EXP__
#define DBL_MAX_EXP __DBL_MAX_EXP__
#define LDBL_MAX_EXP __LDBL_MAX_EXP__

#undef FLT_MAX_10_EXP
#undef DBL_MAX_10_EXP
#undef LDBL_MAX_10_EXP
#define FLT_MAX_10_EXP __FLT_MAX_10_EXP__
#define DBL_MAX_10_EXP __DBL_MAX_10_EXP__
#define LDBL_MAX_10_EXP __LDBL_MAX_10_EXP__

#undef FLT_MAX
#undef DBL_MAX
#undef LDBL_MAX
#define FLT_MAX __FLT_MAX__
#define DBL_MAX __DBL_MAX__
#define LDBL_MAX __LDBL_MAX__

#undef FLT_EPSILON
#undef DBL_EPSILON
#undef LDBL_EPSILON
#define FLT_EPSILON __FLT_EPSILON__
#define DBL_EPSILON __DBL_EPSILON__
#define LDBL_EPSILON __LDBL_EPSILON__

#undef FLT_MIN
#undef DBL_MIN
#undef LDBL_MIN
#define FLT_MIN __FLT_MIN__
#define DBL_MIN __DBL_MIN__
#define LDBL_MIN __LDBL_MIN__

/* The mode of translation; <fenv.h> may change the mode of execution. */
#undef FLT_ROUNDS
#define FLT_ROUNDS 1

#if (defined __STDC_VERSION__ && __STDC_VERSION__ >= 199901L) || (defined __cplusplus && __cplusplus >= 201103L) \
    || !defined __STRICT_ANSI__
# undef FLT_EVAL_METHOD
# undef DECIMAL_DIG
# define FLT_EVAL_METHOD __FLT_EVAL_METHOD__
# define DECIMAL_DIG __DECIMAL_DIG__
#endif

#if (defined __STDC_VERSION__ && __STDC_VERSION__ >= 201112L) || (defined __cplusplus && __cplusplus >= 201703L) \
    || !defined __STRICT_ANSI__
# undef FLT_DECIMAL_DIG
# undef DBL_DECIMAL_DIG
# undef LDBL_DECIMAL_DIG
# define FLT_DECIMAL_DIG __FLT_DECIMAL_DIG__
# define DBL_DECIMAL_DIG __DBL_DECIMAL_DIG__
# define LDBL_DECIMAL_DIG __LDBL_DECIMAL_DIG__
# undef FLT_HAS_SUBNORM
# undef DBL_HAS_SUBNORM
# undef LDBL_HAS_SUBNORM
# define FLT_HAS_SUBNORM __FLT_HAS_DENORM__
# define DBL_HAS_SUBNORM __DBL_HAS_DENORM__
# define LDBL_HAS_SUBNORM __LDBL_HAS_DENORM__
# undef FLT_TRUE_MIN
# undef DBL_TRUE_MIN
# undef LDBL_TRUE_MIN
# define FLT_TRUE_MIN __FLT_DENORM_MIN__
# define DBL_TRUE_MIN __DBL_DENORM_MIN__
# define LDBL_TRUE_MIN __LDBL_DENORM_MIN__
#endif

#if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
# undef FLT_NORM_MAX
# undef DBL_NORM_MAX
# undef LDBL_NORM_MAX
# define FLT_NORM_MAX __FLT_NORM_MAX__
# define DBL_NORM_MAX __DBL_NORM_MAX__
# define LDBL_NORM_MAX __LDBL_NORM_MAX__
# undef FLT_IS_IEC_60559
# undef DBL_IS_IEC_60559
# undef LDBL_IS_IEC_60559
# define FLT_IS_IEC_60559 2
# define DBL_IS_IEC_60559 2
# define LDBL_IS_IEC_60559 1
# undef FLT_SNAN
# undef DBL_SNAN
# undef LDBL_SNAN
# define FLT_SNAN (__builtin_nansf(""))
# define DBL_SNAN (__builtin_nans(""))
# define LDBL_SNAN (__builtin_nansl(""))
# undef INFINITY
# undef NAN
# define INFINITY (__builtin_inff())
# define NAN (__builtin_nanf(""))
# define __STDC_VERSION_FLOAT_H__ 202311L
#endif

/* The most digits that conversions round correctly: all of them (C23 5.2.4.2.2). */
#if defined __STDC_WANT_IEC_60559_BFP_EXT__ || defined __STDC_WANT_IEC_60559_EXT__
# undef CR_DECIMAL_DIG
# define CR_DECIMAL_DIG __UINTMAX_MAX__
#endif

#if defined __STDC_WANT_IEC_60559_TYPES_EXT__ || (defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L)
# undef FLT32_MANT_DIG
# undef FLT32_DIG
# undef FLT32_MIN_EXP
# undef FLT32_MIN_10_EXP
# undef FLT32_MAX_EXP
# undef FLT32_MAX_10_EXP
# undef FLT32_MAX
# undef FLT32_EPSILON
# undef FLT32_MIN
# undef FLT32_DECIMAL_DIG
# undef FLT32_TRUE_MIN
# define FLT32_MANT_DIG __FLT32_MANT_DIG__
# define FLT32_DIG __FLT32_DIG__
# define FLT32_MIN_EXP __FLT32_MIN_EXP__
# define FLT32_MIN_10_EXP __FLT32_MIN_10_EXP__
# define FLT32_MAX_EXP __FLT32_MAX_EXP__
# define FLT32_MAX_10_EXP __FLT32_MAX_10_EXP__
# define FLT32_MAX __FLT32_MAX__
# define FLT32_EPSILON __FLT32_EPSILON__
# define FLT32_MIN __FLT32_MIN__
# define FLT32_DECIMAL_DIG __FLT32_DECIMAL_DIG__
# define FLT32_TRUE_MIN __FLT32_DENORM_MIN__
# undef FLT64_MANT_DIG
# undef FLT64_DIG
# undef FLT64_MIN_EXP
# undef FLT64_MIN_10_EXP
# undef FLT64_MAX_EXP
# undef FLT64_MAX_10_EXP
# undef FLT64_MAX
# undef FLT64_EPSILON
# undef FLT64_MIN
# undef FLT64_DECIMAL_DIG
# undef FLT64_TRUE_MIN
# define FLT64_MANT_DIG __FLT64_MANT_DIG__
# define FLT64_DIG __FLT64_DIG__
# define FLT64_MIN_EXP __FLT64_MIN_EXP__
# define FLT64_MIN_10_EXP __FLT64_MIN_10_EXP__
# define FLT64_MAX_EXP __FLT64_MAX_EXP__
# define FLT64_MAX_10_EXP __FLT64_MAX_10_EXP__
# define FLT64_MAX __FLT64_MAX__
# define FLT64_EPSILON __FLT64_EPSILON__
# define FLT64_MIN __FLT64_MIN__
# define FLT64_DECIMAL_DIG __FLT64_DECIMAL_DIG__
# define FLT64_TRUE_MIN __FLT64_DENORM_MIN__
# ifdef __FLT128_MANT_DIG__
#  undef FLT128_MANT_DIG
#  undef FLT128_DIG
#  undef FLT128_MIN_EXP
#  undef FLT128_MIN_10_EXP
#  undef FLT128_MAX_EXP
#  undef FLT128_MAX_10_EXP
#  undef FLT128_MAX
#  undef FLT128_EPSILON
#  undef FLT128_MIN
#  undef FLT128_DECIMAL_DIG
#  undef FLT128_TRUE_MIN
#  define FLT128_MANT_DIG __FLT128_MANT_DIG__
#  define FLT128_DIG __FLT128_DIG__
#  define FLT128_MIN_EXP __FLT128_MIN_EXP__
#  define FLT128_MIN_10_EXP __FLT128_MIN_10_EXP__
#  define FLT128_MAX_EXP __FLT128_MAX_EXP__
#  define FLT128_MAX_10_EXP __FLT128_MAX_10_EXP__
#  define FLT128_MAX __FLT128_MAX__
#  define FLT128_EPSILON __FLT128_EPSILON__
#  define FLT128_MIN __FLT128_MIN__
#  define FLT128_DECIMAL_DIG __FLT128_DECIMAL_DIG__
#  define FLT128_TRUE_MIN __FLT128_DENORM_MIN__
# endif
#endif

#endif
