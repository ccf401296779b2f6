/* <immintrin.h>: all vector intrinsics that Wootz has: MMX, SSE and SSE2. */
#ifndef _IMMINTRIN_H_INCLUDED
#define _IMMINTRIN_H_INCLUDED

#include <x86gprintrin.h>
#include <mmintrin.h>
#include <xmmintrin.h>
#include <emmintrin.h>

#endif
