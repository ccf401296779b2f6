// options: -Wunused-value
int g(void);
int f(int n, int *p) {
    n; // warning: statement with no effect [-Wunused-value]
    n == 2; // warning: statement with no effect [-Wunused-value]
    n + 1; // warning: statement with no effect [-Wunused-value]
    -n; // warning: statement with no effect [-Wunused-value]
    n ? 1 : 2; // warning: statement with no effect [-Wunused-value]
    g(), n; // warning: right-hand operand of comma expression has no effect [-Wunused-value]
    n, g(); // warning: left-hand operand of comma expression has no effect [-Wunused-value]
    *p++; // warning: value computed is not used [-Wunused-value]
    (int)n; // warning: statement with no effect [-Wunused-value]
    (void)n;
    (void)(n == 2);
    n && g(); // warning: value computed is not used [-Wunused-value]
    n ? g() : g();
    (int)g();
    for (n; n < 3; n + 1) // warning: statement with no effect [-Wunused-value]
        g();
    return ({ n; });
}
