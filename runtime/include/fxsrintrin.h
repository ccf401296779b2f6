/* <fxsrintrin.h>: x87 and SSE state. */
#ifndef _FXSRINTRIN_H_INCLUDED
#define _FXSRINTRIN_H_INCLUDED

#ifndef __WOOTZ_INTRINSIC
# define __WOOTZ_INTRINSIC static __inline __attribute__((__always_inline__, __artificial__, __unused__))
#endif

#pragma GCC push_options
#pragma GCC target("fxsr")

__WOOTZ_INTRINSIC void _fxsave(void *__p)
{
  __asm__ __volatile__("fxsave %0" : "+m"(*(char (*)[512])__p) : : "memory");
}

__WOOTZ_INTRINSIC void _fxrstor(void *__p)
{
  __asm__ __volatile__("fxrstor %0" : "+m"(*(char (*)[512])__p) : : "memory");
}

__WOOTZ_INTRINSIC void _fxsave64(void *__p)
{
  __asm__ __volatile__("fxsave64 %0" : "+m"(*(char (*)[512])__p) : : "memory");
}

__WOOTZ_INTRINSIC void _fxrstor64(void *__p)
{
  __asm__ __volatile__("fxrstor64 %0" : "+m"(*(char (*)[512])__p) : : "memory");
}

#pragma GCC pop_options

#endif
