// options: -Wbool-compare
int f(int a, int b, _Bool t) {
    if ((a < b) == 2) // warning: comparison of constant '2' with boolean expression is always false [-Wbool-compare]
        return 1;
    if (t > 1) // warning: comparison of constant '1' with boolean expression is always false [-Wbool-compare]
        return 2;
    if ((a == b) < 0) // warning: comparison of constant '0' with boolean expression is always false [-Wbool-compare]
        return 3;
    if ((a < b) == 1)
        return 4;
    return (a < b) == t;
}
