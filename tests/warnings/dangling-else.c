// options: -Wdangling-else
int g(int);
void f(int a, int b) {
    if (a) // warning: suggest explicit braces to avoid ambiguous 'else' [-Wdangling-else]
        if (b)
            g(1);
        else
            g(2);
    if (a) {
        if (b)
            g(1);
        else
            g(2);
    }
    if (a)
        if (b)
            g(1);
        else
            g(2);
    else
        g(3);
}
