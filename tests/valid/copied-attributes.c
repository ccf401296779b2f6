/* The attribute copy: what it takes from functions, objects and types. */
#include <assert.h>
extern int plain __attribute__((aligned(64), section(".data.own")));
int plain = 1;
int other __attribute__((copy(plain))) = 2;
__attribute__((noreturn, cold)) void stop(void);
__attribute__((copy(stop))) void halt(void);
struct packed { char c; int i; } __attribute__((packed, aligned(16)));
struct like { char c; long l; } __attribute__((copy((struct packed *)0)));
_Static_assert(sizeof(struct like) == 16 && _Alignof(struct like) == 16 && __builtin_offsetof(struct like, l) == 1, "type");
_Static_assert(__builtin_has_attribute(halt, noreturn) && __builtin_has_attribute(halt, cold), "function");
_Static_assert(_Alignof(other) == 64, "object");
int main(void) { return (long)&other % 64 != 0; }
