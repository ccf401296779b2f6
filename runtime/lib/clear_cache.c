/* Makes code just written visible to instruction fetch.  x86 keeps instruction
 * and data caches coherent (Intel SDM volume 3, 11.6), so there is nothing to do. */
#include "rt.h"

#if !defined __x86_64__ && !defined __i386__
# error "this target needs cache maintenance"
#endif

HIDDEN void NAME(__clear_cache)(void *begin, void *end)
{
  (void)begin;
  (void)end;
}
