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
#define BLOCK(x) { if (x) step(x); }
int step(int x);
void semicolon_after_a_block(int *list) {
    for (int i = 0; i < 3; i++)
        if (list[i]) BLOCK(list[i]);
}
void between_directives(int x, int y) {
	while (x) {
#if 1
	if (y)
		x--;
#endif
		y--;
#ifndef FOO
	if (y) // warning: this 'if' clause does not guard... [-Wmisleading-indentation]
#endif
		x--;
		y--;
	}
}
