//! The carried files. A test compares the lists with the directories.

use super::Embedded;

macro_rules! carry {
    ($dir:literal: $($name:literal)*) => {
        &[$(Embedded {
            name: $name,
            text: include_str!(concat!("../../../../../runtime/", $dir, "/", $name)),
        }),*]
    };
}

/// Headers.
#[rustfmt::skip]
pub const HEADERS: &[Embedded] = carry! { "include":
    "adxintrin.h"
    "avx2intrin.h"
    "avxintrin.h"
    "bmi2intrin.h"
    "bmiintrin.h"
    "cet.h"
    "clflushoptintrin.h"
    "clwbintrin.h"
    "clzerointrin.h"
    "cpuid.h"
    "emmintrin.h"
    "f16cintrin.h"
    "float.h"
    "fmaintrin.h"
    "fsgsbaseintrin.h"
    "fxsrintrin.h"
    "gfniintrin.h"
    "immintrin.h"
    "iso646.h"
    "limits.h"
    "lzcntintrin.h"
    "mm_malloc.h"
    "mmintrin.h"
    "movbeintrin.h"
    "nmmintrin.h"
    "pkuintrin.h"
    "pmmintrin.h"
    "popcntintrin.h"
    "prfchwintrin.h"
    "rdrandintrin.h"
    "rdseedintrin.h"
    "shaintrin.h"
    "smmintrin.h"
    "stdalign.h"
    "stdarg.h"
    "stdatomic.h"
    "stdbit.h"
    "stdbool.h"
    "stdckdint.h"
    "stddef.h"
    "stdint.h"
    "stdnoreturn.h"
    "tmmintrin.h"
    "unwind.h"
    "vaesintrin.h"
    "varargs.h"
    "vpclmulqdqintrin.h"
    "wbnoinvdintrin.h"
    "wmmintrin.h"
    "x86gprintrin.h"
    "x86intrin.h"
    "xmmintrin.h"
    "xsavecintrin.h"
    "xsaveintrin.h"
    "xsaveoptintrin.h"
    "xsavesintrin.h"
};

/// Sources of the runtime library.
#[rustfmt::skip]
pub const LIBRARY: &[Embedded] = carry! { "lib":
    "apply.S"
    "atomic.c"
    "bitint.c"
    "bits.c"
    "clear_cache.c"
    "complex.c"
    "complex_body.h"
    "complex_tf.c"
    "cpu_model.c"
    "div128.c"
    "float_int.c"
    "half.c"
    "int128.c"
    "int64.c"
    "overflow.c"
    "personality_v0.c"
    "powi.c"
    "powi.h"
    "powi_tf.c"
    "rt.h"
    "softfp.h"
    "tf_arith.c"
    "tf_compare.c"
    "tf_convert.c"
    "unwind.c"
    "unwind_cfi.c"
    "unwind_context.S"
    "unwind_find.c"
    "unwind_frame.h"
    "wide.h"
};

/// Sources of the start-up objects.
#[rustfmt::skip]
pub const CRT: &[Embedded] = carry! { "crt":
    "crtbegin.c"
    "crtbeginS.c"
    "crtend.c"
    "crtprec.h"
    "crtprec32.c"
    "crtprec64.c"
};
