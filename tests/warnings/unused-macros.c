// options: -Wunused-macros
#define USED 1
#define ASKED 2
#define TESTED
#define CALLED(x) x
#define NEVER 3 // warning: macro "NEVER" is not used [-Wunused-macros]
#define NOT_CALLED(x) x // warning: macro "NOT_CALLED" is not used [-Wunused-macros]
#define GONE 4 // warning: macro "GONE" is not used [-Wunused-macros]
#undef GONE
#ifndef GUARD
#define GUARD // warning: macro "GUARD" is not used [-Wunused-macros]
#endif
#if defined(ASKED)
#endif
#ifdef TESTED
int NOT_CALLED = CALLED(USED);
#endif
#pragma GCC diagnostic ignored "-Wunused-macros"
#define FORGIVEN 5
