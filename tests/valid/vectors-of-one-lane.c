/* Vectors of one lane are no larger than it. */
#include <assert.h>
typedef short one __attribute__((vector_size(sizeof(short))));
typedef short two __attribute__((vector_size(2 * sizeof(short))));
char c = 5;
one three = {3}, four = {4};
two both(void) { return __builtin_shufflevector(three, four, 0, 1) & c; }
one sum(one a, one b) { a[0] += 1; return a + b; }
int main(void) {
    two r = both();
    assert(r[0] == 1 && r[1] == 4 && sum(three, four)[0] == 8);
    return 0;
}
