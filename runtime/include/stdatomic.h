/* <stdatomic.h>: C23 7.17, on the __atomic builtins.
 *
 * Two idioms need a word.  __typeof__((void)0, *p) is the unqualified,
 * non-atomic type of what p points to, because a comma expression's value has
 * undergone lvalue conversion (C23 6.3.2.1p2).  And the standard counts elements
 * when an atomic pointer is added to, while the builtins count bytes: the cast
 * of "null plus one" in __wootz_atomic_step is the size of the element for a
 * pointer and 1 for an integer. */
#ifndef _STDATOMIC_H
#define _STDATOMIC_H

#define __STDC_VERSION_STDATOMIC_H__ 202311L

typedef enum {
  memory_order_relaxed = __ATOMIC_RELAXED,
  memory_order_consume = __ATOMIC_CONSUME,
  memory_order_acquire = __ATOMIC_ACQUIRE,
  memory_order_release = __ATOMIC_RELEASE,
  memory_order_acq_rel = __ATOMIC_ACQ_REL,
  memory_order_seq_cst = __ATOMIC_SEQ_CST
} memory_order;

typedef _Atomic _Bool atomic_bool;
typedef _Atomic char atomic_char;
typedef _Atomic signed char atomic_schar;
typedef _Atomic unsigned char atomic_uchar;
typedef _Atomic short atomic_short;
typedef _Atomic unsigned short atomic_ushort;
typedef _Atomic int atomic_int;
typedef _Atomic unsigned int atomic_uint;
typedef _Atomic long atomic_long;
typedef _Atomic unsigned long atomic_ulong;
typedef _Atomic long long atomic_llong;
typedef _Atomic unsigned long long atomic_ullong;
#ifdef __CHAR8_TYPE__
typedef _Atomic __CHAR8_TYPE__ atomic_char8_t;
#elif defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
typedef _Atomic unsigned char atomic_char8_t;
#endif
typedef _Atomic __CHAR16_TYPE__ atomic_char16_t;
typedef _Atomic __CHAR32_TYPE__ atomic_char32_t;
typedef _Atomic __WCHAR_TYPE__ atomic_wchar_t;
typedef _Atomic __INT_LEAST8_TYPE__ atomic_int_least8_t;
typedef _Atomic __UINT_LEAST8_TYPE__ atomic_uint_least8_t;
typedef _Atomic __INT_LEAST16_TYPE__ atomic_int_least16_t;
typedef _Atomic __UINT_LEAST16_TYPE__ atomic_uint_least16_t;
typedef _Atomic __INT_LEAST32_TYPE__ atomic_int_least32_t;
typedef _Atomic __UINT_LEAST32_TYPE__ atomic_uint_least32_t;
typedef _Atomic __INT_LEAST64_TYPE__ atomic_int_least64_t;
typedef _Atomic __UINT_LEAST64_TYPE__ atomic_uint_least64_t;
typedef _Atomic __INT_FAST8_TYPE__ atomic_int_fast8_t;
typedef _Atomic __UINT_FAST8_TYPE__ atomic_uint_fast8_t;
typedef _Atomic __INT_FAST16_TYPE__ atomic_int_fast16_t;
typedef _Atomic __UINT_FAST16_TYPE__ atomic_uint_fast16_t;
typedef _Atomic __INT_FAST32_TYPE__ atomic_int_fast32_t;
typedef _Atomic __UINT_FAST32_TYPE__ atomic_uint_fast32_t;
typedef _Atomic __INT_FAST64_TYPE__ atomic_int_fast64_t;
typedef _Atomic __UINT_FAST64_TYPE__ atomic_uint_fast64_t;
typedef _Atomic __INTPTR_TYPE__ atomic_intptr_t;
typedef _Atomic __UINTPTR_TYPE__ atomic_uintptr_t;
typedef _Atomic __SIZE_TYPE__ atomic_size_t;
typedef _Atomic __PTRDIFF_TYPE__ atomic_ptrdiff_t;
typedef _Atomic __INTMAX_TYPE__ atomic_intmax_t;
typedef _Atomic __UINTMAX_TYPE__ atomic_uintmax_t;

#define ATOMIC_BOOL_LOCK_FREE __GCC_ATOMIC_BOOL_LOCK_FREE
#define ATOMIC_CHAR_LOCK_FREE __GCC_ATOMIC_CHAR_LOCK_FREE
#define ATOMIC_CHAR16_T_LOCK_FREE __GCC_ATOMIC_CHAR16_T_LOCK_FREE
#define ATOMIC_CHAR32_T_LOCK_FREE __GCC_ATOMIC_CHAR32_T_LOCK_FREE
#define ATOMIC_WCHAR_T_LOCK_FREE __GCC_ATOMIC_WCHAR_T_LOCK_FREE
#define ATOMIC_SHORT_LOCK_FREE __GCC_ATOMIC_SHORT_LOCK_FREE
#define ATOMIC_INT_LOCK_FREE __GCC_ATOMIC_INT_LOCK_FREE
#define ATOMIC_LONG_LOCK_FREE __GCC_ATOMIC_LONG_LOCK_FREE
#define ATOMIC_LLONG_LOCK_FREE __GCC_ATOMIC_LLONG_LOCK_FREE
#define ATOMIC_POINTER_LOCK_FREE __GCC_ATOMIC_POINTER_LOCK_FREE
#if defined __STDC_VERSION__ && __STDC_VERSION__ > 201710L
# define ATOMIC_CHAR8_T_LOCK_FREE __GCC_ATOMIC_CHAR_LOCK_FREE
#endif

/* Removed from C23. */
#if !defined __STDC_VERSION__ || __STDC_VERSION__ <= 201710L
# define ATOMIC_VAR_INIT(value) (value)
#endif

#define kill_dependency(y) __extension__({ __auto_type __wootz_kd = (y); __wootz_kd; })

extern void atomic_thread_fence(memory_order);
extern void atomic_signal_fence(memory_order);
#define atomic_thread_fence(order) __atomic_thread_fence(order)
#define atomic_signal_fence(order) __atomic_signal_fence(order)
#define atomic_is_lock_free(p) __atomic_is_lock_free(sizeof(*(p)), (p))

#define __wootz_atomic_value(p) __typeof__((void)0, *(p))
#define __wootz_atomic_step(p) ((__PTRDIFF_TYPE__)((__wootz_atomic_value(p))0 + 1))

#define atomic_store_explicit(p, value, order)                \
  __extension__({                                             \
    __auto_type __wootz_ap = (p);                             \
    __wootz_atomic_value(__wootz_ap) __wootz_av = (value);    \
    __atomic_store(__wootz_ap, &__wootz_av, (order));         \
  })
#define atomic_store(p, value) atomic_store_explicit(p, value, __ATOMIC_SEQ_CST)
#define atomic_init(p, value) atomic_store_explicit(p, value, __ATOMIC_RELAXED)

#define atomic_load_explicit(p, order)                        \
  __extension__({                                             \
    __auto_type __wootz_ap = (p);                             \
    __wootz_atomic_value(__wootz_ap) __wootz_av;              \
    __atomic_load(__wootz_ap, &__wootz_av, (order));          \
    __wootz_av;                                               \
  })
#define atomic_load(p) atomic_load_explicit(p, __ATOMIC_SEQ_CST)

#define atomic_exchange_explicit(p, value, order)                        \
  __extension__({                                                        \
    __auto_type __wootz_ap = (p);                                        \
    __wootz_atomic_value(__wootz_ap) __wootz_av = (value), __wootz_ao;   \
    __atomic_exchange(__wootz_ap, &__wootz_av, &__wootz_ao, (order));    \
    __wootz_ao;                                                          \
  })
#define atomic_exchange(p, value) atomic_exchange_explicit(p, value, __ATOMIC_SEQ_CST)

#define __wootz_atomic_cas(p, expected, desired, weak, success, failure)                          \
  __extension__({                                                                                 \
    __auto_type __wootz_ap = (p);                                                                 \
    __wootz_atomic_value(__wootz_ap) __wootz_av = (desired);                                      \
    __atomic_compare_exchange(__wootz_ap, (expected), &__wootz_av, (weak), (success), (failure)); \
  })
#define atomic_compare_exchange_strong_explicit(p, expected, desired, success, failure) \
  __wootz_atomic_cas(p, expected, desired, 0, success, failure)
#define atomic_compare_exchange_weak_explicit(p, expected, desired, success, failure) \
  __wootz_atomic_cas(p, expected, desired, 1, success, failure)
#define atomic_compare_exchange_strong(p, expected, desired) \
  __wootz_atomic_cas(p, expected, desired, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)
#define atomic_compare_exchange_weak(p, expected, desired) \
  __wootz_atomic_cas(p, expected, desired, 1, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)

#define atomic_fetch_add_explicit(p, value, order) \
  __atomic_fetch_add((p), (value) * __wootz_atomic_step(p), (order))
#define atomic_fetch_sub_explicit(p, value, order) \
  __atomic_fetch_sub((p), (value) * __wootz_atomic_step(p), (order))
#define atomic_fetch_or_explicit(p, value, order) __atomic_fetch_or((p), (value), (order))
#define atomic_fetch_xor_explicit(p, value, order) __atomic_fetch_xor((p), (value), (order))
#define atomic_fetch_and_explicit(p, value, order) __atomic_fetch_and((p), (value), (order))
#define atomic_fetch_add(p, value) atomic_fetch_add_explicit(p, value, __ATOMIC_SEQ_CST)
#define atomic_fetch_sub(p, value) atomic_fetch_sub_explicit(p, value, __ATOMIC_SEQ_CST)
#define atomic_fetch_or(p, value) atomic_fetch_or_explicit(p, value, __ATOMIC_SEQ_CST)
#define atomic_fetch_xor(p, value) atomic_fetch_xor_explicit(p, value, __ATOMIC_SEQ_CST)
#define atomic_fetch_and(p, value) atomic_fetch_and_explicit(p, value, __ATOMIC_SEQ_CST)

typedef struct {
#if __GCC_ATOMIC_TEST_AND_SET_TRUEVAL == 1
  _Bool __wootz_flag;
#else
  unsigned char __wootz_flag;
#endif
} atomic_flag;

#define ATOMIC_FLAG_INIT { 0 }

extern _Bool atomic_flag_test_and_set(volatile atomic_flag *);
extern _Bool atomic_flag_test_and_set_explicit(volatile atomic_flag *, memory_order);
extern void atomic_flag_clear(volatile atomic_flag *);
extern void atomic_flag_clear_explicit(volatile atomic_flag *, memory_order);
#define atomic_flag_test_and_set_explicit(p, order) __atomic_test_and_set((p), (order))
#define atomic_flag_test_and_set(p) __atomic_test_and_set((p), __ATOMIC_SEQ_CST)
#define atomic_flag_clear_explicit(p, order) __atomic_clear((p), (order))
#define atomic_flag_clear(p) __atomic_clear((p), __ATOMIC_SEQ_CST)

#endif
