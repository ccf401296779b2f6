/* Powers with an integer exponent, by repeated squaring. */
#include "powi.h"

POWER(__powisf2, sf_float)
POWER(__powidf2, df_float)
#if __LDBL_MANT_DIG__ == 64
POWER(__powixf2, xf_float)
#endif
