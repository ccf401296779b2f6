// options: -Wmisleading-indentation
int g(int);
void f(int a) {
    if (a) // warning: this 'if' clause does not guard... [-Wmisleading-indentation]
        g(1);
        g(2);
    while (a) // warning: this 'while' clause does not guard... [-Wmisleading-indentation]
        g(1);
        g(2);
    if (a)
        g(1);
    else // warning: this 'else' clause does not guard... [-Wmisleading-indentation]
        g(2);
        g(3);
    if (a) g(1); g(2); // warning: this 'if' clause does not guard... [-Wmisleading-indentation]
    for (; a;); // warning: this 'for' clause does not guard... [-Wmisleading-indentation]
        g(1);
    if (a)
        g(1);
    g(2);
    if (a) {
        g(1);
    }
        g(2);
}
