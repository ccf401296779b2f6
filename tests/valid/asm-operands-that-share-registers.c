#include <assert.h>
typedef unsigned long Word;
/* One register is both an input and an output, and other operands are both as well, in any register or in memory. */
static Word low_sum(Word *sum, Word low, Word high) {
    Word s = *sum;
    asm("addq %2, %0; adcq %3, %1" : "+r"(s), "+d"(high) : "a"(low), "g"(0) : "cc");
    *sum = s;
    return high;
}
static Word in_memory(Word *sum, Word high, Word carry) {
    asm("addq %2, %0; adcq %3, %1" : "+m"(*sum), "+d"(high) : "r"(carry), "g"(0) : "cc");
    return high;
}
static Word apart(Word in, Word *both, Word *more) {
    Word out, x = *both, y = *more;
    asm("addq %3, %1; addq %3, %2; leaq 1(%3), %0" : "=d"(out), "+&r"(x), "+&r"(y) : "d"(in) : "cc");
    *both = x;
    *more = y;
    return out;
}
static double with_vectors(double x, int *count) {
    double y = 2;
    asm("addl %3, %1; addsd %2, %0" : "+x"(y), "+c"(*count) : "x"(x), "r"(5) : "cc");
    return y;
}
static Word multiply_add(Word *to, const Word *from, int n, Word by) {
    Word carry = 0;
    for (; n; n--, to++, from++) {
        Word high, low;
        asm("mulq %3" : "=a"(low), "=d"(high) : "a"(by), "m"(*from) : "cc");
        asm("addq %2, %0; adcq %3, %1" : "+r"(carry), "+d"(high) : "a"(low), "g"(0) : "cc");
        asm("addq %2, %0; adcq %3, %1" : "+m"(*to), "+d"(high) : "r"(carry), "g"(0) : "cc");
        carry = high;
    }
    return carry;
}
int main(void) {
    Word sum = -3;
    assert(low_sum(&sum, 5, 7) == 8 && sum == 2);
    assert(low_sum(&sum, 5, 7) == 7 && sum == 7);
    assert(in_memory(&sum, 1, -7) == 2 && sum == 0);
    Word a = 10, b = 20;
    assert(apart(3, &a, &b) == 4 && a == 13 && b == 23);
    int count = 1;
    assert(with_vectors(1.5, &count) == 3.5 && count == 6);
    Word to[3] = { -1, -1, 5 }, from[3] = { -1, 2, 3 };
    unsigned __int128 check = 0;
    Word expected[3];
    for (int i = 0; i < 3; i++) {
        check += (unsigned __int128)from[i] * 1000000007 + to[i];
        expected[i] = check;
        check >>= 64;
    }
    assert(multiply_add(to, from, 3, 1000000007) == (Word)check);
    for (int i = 0; i < 3; i++)
        assert(to[i] == expected[i]);
    return 0;
}
