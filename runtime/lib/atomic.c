/* The calls that atomic operations become when they are not done in line
 * (libatomic's part): objects of any size, and the sizes 1, 2, 4, 8 and 16.
 *
 * 16 bytes use CMPXCHG16B, which every x86-64 processor since 2006 has; a load is
 * a compare-and-exchange too, so the object must be writable.  What is not lock
 * free is guarded by one of 64 spin locks chosen by address.
 *
 * The functions carry the names of compiler builtins with other signatures, so C
 * knows them under names of our own and asm labels give them the real ones. */
#include "rt.h"

typedef __SIZE_TYPE__ size_type;
typedef __UINTPTR_TYPE__ address;

#define RT_STRING2(x) #x
#define RT_STRING(x) RT_STRING2(x)
#define SYMBOL(x) __asm__(RT_STRING(NAME(x)))

#if defined __x86_64__
# define HAS_16 1
/* Strong compare-and-exchange: the value found, equal to `expected` if it stored. */
static ti_uint swap_16(volatile ti_uint *object, ti_uint expected, ti_uint desired)
{
  di_uint low = (di_uint)expected, high = (di_uint)(expected >> 64);
  __asm__ __volatile__("lock; cmpxchg16b %2"
                       : "+a"(low), "+d"(high), "+m"(*object)
                       : "b"((di_uint)desired), "c"((di_uint)(desired >> 64))
                       : "memory", "cc");
  return ((ti_uint)high << 64) | low;
}
#endif

/* --- Fixed sizes ------------------------------------------------------------- */

#define FETCH(size, type, name)                                                                          \
  HIDDEN type rt_fetch_##name##_##size(volatile void *object, type value, int order) SYMBOL(__atomic_fetch_##name##_##size); \
  HIDDEN type rt_fetch_##name##_##size(volatile void *object, type value, int order)                         \
  {                                                                                                          \
    (void)order;                                                                                             \
    return __atomic_fetch_##name((volatile type *)object, value, __ATOMIC_SEQ_CST);                          \
  }                                                                                                          \
  HIDDEN type rt_##name##_fetch_##size(volatile void *object, type value, int order) SYMBOL(__atomic_##name##_fetch_##size); \
  HIDDEN type rt_##name##_fetch_##size(volatile void *object, type value, int order)                         \
  {                                                                                                          \
    (void)order;                                                                                             \
    return __atomic_##name##_fetch((volatile type *)object, value, __ATOMIC_SEQ_CST);                        \
  }

#define FIXED(size, type)                                                                                    \
  HIDDEN type rt_load_##size(const volatile void *object, int order) SYMBOL(__atomic_load_##size);           \
  HIDDEN type rt_load_##size(const volatile void *object, int order)                                         \
  {                                                                                                          \
    (void)order;                                                                                             \
    return __atomic_load_n((const volatile type *)object, __ATOMIC_SEQ_CST);                                 \
  }                                                                                                          \
  HIDDEN void rt_store_##size(volatile void *object, type value, int order) SYMBOL(__atomic_store_##size);   \
  HIDDEN void rt_store_##size(volatile void *object, type value, int order)                                  \
  {                                                                                                          \
    (void)order;                                                                                             \
    __atomic_store_n((volatile type *)object, value, __ATOMIC_SEQ_CST);                                      \
  }                                                                                                          \
  HIDDEN type rt_exchange_##size(volatile void *object, type value, int order) SYMBOL(__atomic_exchange_##size); \
  HIDDEN type rt_exchange_##size(volatile void *object, type value, int order)                               \
  {                                                                                                          \
    (void)order;                                                                                             \
    return __atomic_exchange_n((volatile type *)object, value, __ATOMIC_SEQ_CST);                            \
  }                                                                                                          \
  HIDDEN _Bool rt_compare_exchange_##size(volatile void *object, void *expected, type desired, int success, int failure) \
    SYMBOL(__atomic_compare_exchange_##size);                                                                \
  HIDDEN _Bool rt_compare_exchange_##size(volatile void *object, void *expected, type desired, int success, int failure) \
  {                                                                                                          \
    (void)success;                                                                                           \
    (void)failure;                                                                                           \
    return __atomic_compare_exchange_n((volatile type *)object, (type *)expected, desired, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
  }                                                                                                          \
  HIDDEN _Bool rt_test_and_set_##size(volatile void *object, int order) SYMBOL(__atomic_test_and_set_##size); \
  HIDDEN _Bool rt_test_and_set_##size(volatile void *object, int order)                                      \
  {                                                                                                          \
    (void)order;                                                                                             \
    return __atomic_exchange_n((volatile qi_uint *)object, 1, __ATOMIC_SEQ_CST);                             \
  }                                                                                                          \
  FETCH(size, type, add)                                                                                  \
  FETCH(size, type, sub)                                                                                  \
  FETCH(size, type, and)                                                                                  \
  FETCH(size, type, or)                                                                                   \
  FETCH(size, type, xor)                                                                                  \
  FETCH(size, type, nand)

FIXED(1, qi_uint)
FIXED(2, hi_uint)
FIXED(4, si_uint)
FIXED(8, di_uint)

#ifdef HAS_16
HIDDEN ti_uint rt_load_16(const volatile void *object, int order) SYMBOL(__atomic_load_16);
HIDDEN ti_uint rt_load_16(const volatile void *object, int order)
{
  (void)order;
  return swap_16((volatile ti_uint *)object, 0, 0);
}

HIDDEN ti_uint rt_exchange_16(volatile void *object, ti_uint value, int order) SYMBOL(__atomic_exchange_16);
HIDDEN ti_uint rt_exchange_16(volatile void *object, ti_uint value, int order)
{
  ti_uint found, expected = *(volatile ti_uint *)object;
  (void)order;
  /* A torn first guess is corrected by what the failed exchange found. */
  while ((found = swap_16(object, expected, value)) != expected)
    expected = found;
  return found;
}

HIDDEN void rt_store_16(volatile void *object, ti_uint value, int order) SYMBOL(__atomic_store_16);
HIDDEN void rt_store_16(volatile void *object, ti_uint value, int order)
{
  rt_exchange_16(object, value, order);
}

HIDDEN _Bool rt_compare_exchange_16(volatile void *object, void *expected, ti_uint desired, int success, int failure)
  SYMBOL(__atomic_compare_exchange_16);
HIDDEN _Bool rt_compare_exchange_16(volatile void *object, void *expected, ti_uint desired, int success, int failure)
{
  ti_uint before = *(ti_uint *)expected, found = swap_16(object, before, desired);
  (void)success;
  (void)failure;
  if (found == before)
    return 1;
  *(ti_uint *)expected = found;
  return 0;
}

HIDDEN _Bool rt_test_and_set_16(volatile void *object, int order) SYMBOL(__atomic_test_and_set_16);
HIDDEN _Bool rt_test_and_set_16(volatile void *object, int order)
{
  return rt_test_and_set_1(object, order);
}

#define FETCH_16(name, expression)                                                                           \
  HIDDEN ti_uint rt_fetch_##name##_16(volatile void *object, ti_uint value, int order) SYMBOL(__atomic_fetch_##name##_16); \
  HIDDEN ti_uint rt_fetch_##name##_16(volatile void *object, ti_uint value, int order)                       \
  {                                                                                                          \
    ti_uint found, old = *(volatile ti_uint *)object;                                                        \
    (void)order;                                                                                             \
    while ((found = swap_16(object, old, expression)) != old)                                                \
      old = found;                                                                                           \
    return old;                                                                                              \
  }                                                                                                          \
  HIDDEN ti_uint rt_##name##_fetch_16(volatile void *object, ti_uint value, int order) SYMBOL(__atomic_##name##_fetch_16); \
  HIDDEN ti_uint rt_##name##_fetch_16(volatile void *object, ti_uint value, int order)                       \
  {                                                                                                          \
    ti_uint old = rt_fetch_##name##_16(object, value, order);                                                \
    return expression;                                                                                       \
  }

FETCH_16(add, old + value)
FETCH_16(sub, old - value)
FETCH_16(and, old & value)
FETCH_16(or, old | value)
FETCH_16(xor, old ^ value)
FETCH_16(nand, ~(old & value))
#endif

/* --- Any size ---------------------------------------------------------------- */

enum { LOCKS = 64 };
/* One lock a cache line, so that waiting for one does not slow another down. */
static struct {
  volatile qi_uint taken;
  char padding[63];
} locks[LOCKS];

static volatile qi_uint *lock_of(const volatile void *object)
{
  return &locks[((address)object >> 4) % LOCKS].taken;
}

static void acquire(volatile qi_uint *lock)
{
  while (__atomic_exchange_n(lock, 1, __ATOMIC_ACQUIRE))
    while (*lock) {
#if defined __x86_64__ || defined __i386__
      __asm__ __volatile__("pause");
#endif
    }
}

static void release(volatile qi_uint *lock)
{
  __atomic_store_n(lock, 0, __ATOMIC_RELEASE);
}

static void copy(void *to, const void *from, size_type size)
{
  qi_uint *target = to;
  const qi_uint *source = from;
  while (size--)
    *target++ = *source++;
}

/* Whether the fixed-size operation of this size works on this address. */
static int is_native(size_type size, const volatile void *object)
{
  switch (size) {
  case 1:
  case 2:
  case 4:
  case 8:
#ifdef HAS_16
  case 16:
#endif
    return ((address)object & (size - 1)) == 0;
  default:
    return 0;
  }
}

HIDDEN _Bool rt_is_lock_free(size_type size, const volatile void *object) SYMBOL(__atomic_is_lock_free);
HIDDEN _Bool rt_is_lock_free(size_type size, const volatile void *object)
{
  /* A null pointer asks about a suitably aligned object. */
  return is_native(size, object);
}

#ifdef HAS_16
# define EACH_SIZE(X) X(1, qi_uint) X(2, hi_uint) X(4, si_uint) X(8, di_uint) X(16, ti_uint)
#else
# define EACH_SIZE(X) X(1, qi_uint) X(2, hi_uint) X(4, si_uint) X(8, di_uint)
#endif

HIDDEN void rt_load(size_type size, const volatile void *object, void *result, int order) SYMBOL(__atomic_load);
HIDDEN void rt_load(size_type size, const volatile void *object, void *result, int order)
{
  if (is_native(size, object))
    switch (size) {
#define LOAD(bytes, type)                        \
    case bytes: {                                \
      type value = rt_load_##bytes(object, order); \
      copy(result, &value, bytes);               \
      return;                                    \
    }
      EACH_SIZE(LOAD)
    }
  volatile qi_uint *lock = lock_of(object);
  acquire(lock);
  copy(result, (const void *)object, size);
  release(lock);
}

HIDDEN void rt_store(size_type size, volatile void *object, const void *value, int order) SYMBOL(__atomic_store);
HIDDEN void rt_store(size_type size, volatile void *object, const void *value, int order)
{
  if (is_native(size, object))
    switch (size) {
#define STORE(bytes, type)                  \
    case bytes: {                           \
      type bits;                            \
      copy(&bits, value, bytes);            \
      rt_store_##bytes(object, bits, order); \
      return;                               \
    }
      EACH_SIZE(STORE)
    }
  volatile qi_uint *lock = lock_of(object);
  acquire(lock);
  copy((void *)object, value, size);
  release(lock);
}

HIDDEN void rt_exchange(size_type size, volatile void *object, const void *value, void *result, int order) SYMBOL(__atomic_exchange);
HIDDEN void rt_exchange(size_type size, volatile void *object, const void *value, void *result, int order)
{
  if (is_native(size, object))
    switch (size) {
#define EXCHANGE(bytes, type)                        \
    case bytes: {                                    \
      type bits;                                     \
      copy(&bits, value, bytes);                     \
      bits = rt_exchange_##bytes(object, bits, order); \
      copy(result, &bits, bytes);                    \
      return;                                        \
    }
      EACH_SIZE(EXCHANGE)
    }
  volatile qi_uint *lock = lock_of(object);
  qi_uint *place = (qi_uint *)object;
  const qi_uint *in = value;
  qi_uint *out = result;
  acquire(lock);
  /* By bytes, because `value` and `result` may be the same object. */
  for (size_type i = 0; i < size; i++) {
    qi_uint old = place[i];
    place[i] = in[i];
    out[i] = old;
  }
  release(lock);
}

HIDDEN _Bool rt_compare_exchange(size_type size, volatile void *object, void *expected, const void *desired, int success, int failure)
  SYMBOL(__atomic_compare_exchange);
HIDDEN _Bool rt_compare_exchange(size_type size, volatile void *object, void *expected, const void *desired, int success, int failure)
{
  if (is_native(size, object))
    switch (size) {
#define COMPARE_EXCHANGE(bytes, type)                                                  \
    case bytes: {                                                                      \
      type bits, wanted;                                                               \
      copy(&bits, desired, bytes);                                                     \
      copy(&wanted, expected, bytes);                                                  \
      _Bool stored = rt_compare_exchange_##bytes(object, &wanted, bits, success, failure); \
      if (!stored)                                                                     \
        copy(expected, &wanted, bytes);                                                \
      return stored;                                                                   \
    }
      EACH_SIZE(COMPARE_EXCHANGE)
    }
  volatile qi_uint *lock = lock_of(object);
  const qi_uint *place = (const qi_uint *)object, *wanted = expected;
  acquire(lock);
  size_type equal = 0;
  while (equal < size && place[equal] == wanted[equal])
    equal++;
  if (equal == size)
    copy((void *)object, desired, size);
  else
    copy(expected, place, size);
  release(lock);
  return equal == size;
}
