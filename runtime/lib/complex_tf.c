/* Complex multiplication and division for binary128; see complex.c. */
#include "softfp.h"

#define MUL __multc3
#define DIV __divtc3
#define REAL tf_float
#define COMPLEX tf_complex
#define BITS bits_of_tf
#define VALUE tf_of_bits
#define SIGN (FP_ONE << 127)
/* Largest finite number, smallest normal number and 2^-112, by their encodings. */
#define LARGEST tf_of_bits(((ti_uint)0x7fff << 112) - 1)
#define SMALLEST_NORMAL tf_of_bits(FP_ONE << 112)
#define EPSILON tf_of_bits((ti_uint)(0x3fff - 112) << 112)
#include "complex_body.h"
