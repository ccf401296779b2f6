// options: -fpatchable-function-entry=3,1
#include <assert.h>
static int by_option(int a) { return a + 1; }
__attribute__((noinline, patchable_function_entry(5, 2))) static int by_attribute(int a) { return a + 1; }
int main(void) {
    const unsigned char *p = (const unsigned char *)by_option, *q = (const unsigned char *)by_attribute;
    assert(p[-1] == 0x90 && p[0] == 0x90 && p[1] == 0x90 && by_option(1) == 2);
    assert(q[-2] == 0x90 && q[-1] == 0x90 && q[0] == 0x90 && q[2] == 0x90 && by_attribute(1) == 2);
    return 0;
}
