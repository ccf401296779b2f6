/* Powers of binary128; apart from powi.c so that the others do not need softfp. */
#include "powi.h"

POWER(__powitf2, tf_float)
