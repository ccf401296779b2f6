// options: -Wlogical-op
int f(int a, int b) {
    if (a && 4) // warning: logical 'and' applied to non-boolean constant [-Wlogical-op]
        return 1;
    if (a || a) // warning: logical 'or' of equal expressions [-Wlogical-op]
        return 2;
    if (a == 1 && a == 2) // warning: logical 'and' of mutually exclusive tests is always false [-Wlogical-op]
        return 3;
    if (a != 1 || a != 2) // warning: logical 'or' of collectively exhaustive tests is always true [-Wlogical-op]
        return 4;
    if (a && b)
        return 5;
    if (a == 1 || a == 2)
        return 6;
    return (a < 3) && 1;
}
