/* <x86intrin.h>: every x86 intrinsic that Wootz has. */
#ifndef _X86INTRIN_H_INCLUDED
#define _X86INTRIN_H_INCLUDED

#include <immintrin.h>

#endif
