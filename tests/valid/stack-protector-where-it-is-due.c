// options: -fstack-protector -fcf-protection=none -w
#include <assert.h>
#include <string.h>
// Functions are far enough apart that each one's 256 bytes hold nothing of the next.
#define APART __attribute__((noinline, aligned(256)))
#define USE(p) __asm__("" : : "r"(p) : "memory")
APART int leaf(int x) { return x + 1; }
APART int short_buffer(int x) { char b[4]; b[0] = x; USE(b); return b[0]; }
APART int buffer(int x) { char b[16]; b[0] = x; USE(b); return b[0]; }
APART int integers(int x) { int b[40]; b[0] = x; USE(b); return b[0]; }
APART int in_structure(int x) { struct { int a; char c[20]; } s; s.a = x; USE(&s); return s.a; }
APART int dynamic(int x) { char *p = __builtin_alloca(x); USE(p); return x; }
APART int variable(int n) { int a[n]; a[0] = n; USE(a); return a[0]; }
APART int address(int x) { int y = x; USE(&y); return y; }
APART __attribute__((stack_protect)) int forced(int x) { return x; }
APART __attribute__((no_stack_protector)) int never(int x) { char b[16]; b[0] = x; USE(b); return b[0]; }
APART int last(void) { return 0; }
static int is_guarded(int (*f)(int)) {
    const unsigned char *p = (const unsigned char *)f;
    assert(f(3) == (f == leaf ? 4 : 3));
    // An access at %fs:0x28.
    for (int i = 0; i < 250; i++)
        if (p[i] == 0x64 && memcmp(p + i + 4, "\x25\x28\0\0\0", 5) == 0) return 1;
    return 0;
}
int main(void) {
    assert(!is_guarded(leaf) && !is_guarded(short_buffer) && !is_guarded(integers) && !is_guarded(address) && !is_guarded(never));
    assert(is_guarded(buffer) && is_guarded(in_structure) && is_guarded(dynamic) && is_guarded(variable) && is_guarded(forced));
    return last();
}
