// options: -Wempty-body
int g(int);
void f(int a) {
    if (a); // warning: suggest braces around empty body in an 'if' statement [-Wempty-body]
    if (a)
        g(1);
    else; // warning: suggest braces around empty body in an 'else' statement [-Wempty-body]
    do; while (a); // warning: suggest braces around empty body in 'do' statement [-Wempty-body]
    if (a) {
    }
    while (g(a));
}
