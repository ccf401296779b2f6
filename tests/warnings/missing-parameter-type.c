// options: -std=gnu89 -Wextra
int f(a, b) int a; { // warning: type of 'b' defaults to 'int' [-Wmissing-parameter-type]
    return a + b;
}
int g(int a, char b);
int g(a, b) int a; char b; {
    return a + b;
}
