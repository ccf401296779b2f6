// options: -O2 -Wall
#include <stdint.h>
struct address { unsigned short family; char data[14]; };
struct internet { unsigned short family; unsigned port; };
struct both { int i; float f; };
union either { int i; float f; };
enum e { A, B };
typedef int any __attribute__((may_alias));
char buffer[16];
int a(struct internet *p) {
    struct internet s = *p;
    return ((struct address *)&s)->family + ((struct address *)p)->family; // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
}
float b(struct both s) { return *(float *)&s; }
int c(union either v) { return *(int *)&v; }
int d(float f) { return *(any *)&f; }
unsigned e(enum e x) { return *(unsigned *)&x; }
long f(long long x) { return *(long *)&x; } // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
uint64_t g(double x) { return *(uint64_t *)&x; } // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
int h(char *p) { return *(int *)p + *(int *)buffer; }
float i(struct both *p) { return *(float *)&p->i; } // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
int j(int *p) { return *(short *)&p[1]; }
void *k(int *p) { return *(void **)&p; }
float *l(int *p) { return *(float **)&p; } // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
short row[4];
int m(void) { return *(int *)&row[2]; } // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
int n(void) { return *(int *)(row + 2); }
int o(float x) {
    *(int *)&x = 3; // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
    int *p = (int *)&x;
    return *p;
}
struct storage { unsigned short family; char padding[30]; };
unsigned p(struct storage *s) {
    struct storage t = *s;
    return ((struct internet *)&t)->port;
}
