// options: -Wduplicated-cond -Wduplicated-branches
int g(int);
#define SAME 1
int f(int c, int d) {
    if (c == 1)
        return 1;
    else if (c == 2)
        return 2;
    else if (c == 1) // warning: duplicated 'if' condition [-Wduplicated-cond]
        return 3;
    if (c++ == 1)
        d++;
    else if (c++ == 1)
        d--;
    if (c) // warning: this condition has identical branches [-Wduplicated-branches]
        d = g(c);
    else
        d = g(c);
    if (c)
        d = g(1);
    else
        d = g(2);
    if (c)
        return SAME;
    else
        return SAME;
    return c ? d : d; // warning: this condition has identical branches [-Wduplicated-branches]
}
