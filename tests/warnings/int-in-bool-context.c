// options: -Wint-in-bool-context
int f(int a, int b) {
    if (a * b) // warning: '*' in boolean context, suggest '&&' instead [-Wint-in-bool-context]
        return 1;
    if (a << b) // warning: '<<' in boolean context, did you mean '<'? [-Wint-in-bool-context]
        return 2;
    if (a ? 2 : 0) // warning: '?:' using integer constants in boolean context [-Wint-in-bool-context]
        return 3;
    if (a ? 1 : 0)
        return 4;
    if (a * b != 0)
        return 5;
    return 0;
}
