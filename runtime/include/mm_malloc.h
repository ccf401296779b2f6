/* <mm_malloc.h>: aligned allocation beside the vector intrinsics. */
#ifndef _MM_MALLOC_H_INCLUDED
#define _MM_MALLOC_H_INCLUDED

#include <stdlib.h>

/* <stdlib.h> hides it in strict modes. */
extern int __wootz_posix_memalign(void **, __SIZE_TYPE__, __SIZE_TYPE__) __asm__("posix_memalign");

/* `size` bytes at a multiple of `align` (a power of two), or a null pointer. */
static __inline void *_mm_malloc(__SIZE_TYPE__ size, __SIZE_TYPE__ align)
{
  void *block;
  if (align < sizeof(void *))
    align = sizeof(void *);
  return __wootz_posix_memalign(&block, align, size) == 0 ? block : (void *)0;
}

static __inline void _mm_free(void *block)
{
  free(block);
}

#endif
