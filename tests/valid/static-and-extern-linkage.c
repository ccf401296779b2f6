#include <assert.h>
static int hidden(void);
int tentative;
int tentative;
int tentative = 5;
static int internal;
static int internal;
extern int internal;
extern int shown;
int counter(void) {
    static int count = 10;
    return count++;
}
int other(void) {
    static int count;
    extern int shown;
    return count++ + shown;
}
int shown = 100;
inline int inlined(int x) { return x + 1; }
extern inline int inlined(int x);
static inline int private_inline(int x) { return x + 2; }
int common_array[100];
static int hidden(void) { return internal++; }
int main(void) {
    assert(tentative == 5 && hidden() == 0 && hidden() == 1);
    assert(counter() == 10 && counter() == 11 && other() == 100 && other() == 101);
    assert(inlined(1) == 2 && private_inline(1) == 3 && common_array[99] == 0);
    {
        extern int tentative;
        int shown = 3;
        {
            extern int shown;
            assert(shown == 100);
        }
        assert(shown == 3 && tentative == 5);
    }
    return 0;
}
