/* Complex multiplication and division for float, double and long double.
 *
 * Multiplication is C23 G.5.1p6: the plain formula, and when both parts come out
 * NaN a second look that recovers infinities.  Division by a float is done in
 * double; the wider formats divide by R. L. Smith's method ("Algorithm 116",
 * CACM 5, 1962) with the guard of Baudin and Smith ("A Robust Complex Division in
 * Scilab", 2012) for a vanishing ratio, and scale operands away from the ends of
 * the range; then G.5.1p8's special cases. */
#ifdef __SIZEOF_INT128__
# include "softfp.h"
#else
# include "rt.h"
# define RT_HAS_XF 1
#endif

#define MUL __mulsc3
#define DIV __divsc3
#define REAL sf_float
#define COMPLEX sf_complex
#define WIDE df_float
#define BITS bits_of_sf
#define VALUE sf_of_bits
#define SIGN (FP_ONE << 31)
#include "complex_body.h"

#define MUL __muldc3
#define DIV __divdc3
#define REAL df_float
#define COMPLEX df_complex
#define BITS bits_of_df
#define VALUE df_of_bits
#define SIGN (FP_ONE << 63)
#define LARGEST __DBL_MAX__
#define SMALLEST_NORMAL __DBL_MIN__
#define EPSILON __DBL_EPSILON__
#include "complex_body.h"

#ifdef RT_HAS_XF
#define MUL __mulxc3
#define DIV __divxc3
#define REAL xf_float
#define COMPLEX xf_complex
#define BITS bits_of_xf
#define VALUE xf_of_bits
#define SIGN (FP_ONE << 79)
#define LARGEST __LDBL_MAX__
#define SMALLEST_NORMAL __LDBL_MIN__
#define EPSILON __LDBL_EPSILON__
#include "complex_body.h"
#endif

#ifdef RT_HAS_HF
#define MUL __mulhc3
#define DIV __divhc3
#define REAL hf_float
#define COMPLEX hf_complex
#define WIDE sf_float
#define BITS bits_of_hf
#define VALUE hf_of_bits
#define SIGN (FP_ONE << 15)
#include "complex_body.h"
#endif
