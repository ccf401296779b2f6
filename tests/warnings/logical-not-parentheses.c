// options: -Wlogical-not-parentheses
int f(int a, int b) {
    if (!a == b) // warning: logical not is only applied to the left hand side of comparison [-Wlogical-not-parentheses]
        return 1;
    if (!a == 0)
        return 2;
    if ((!a) == b)
        return 3;
    if (!a == !b)
        return 4;
    if (!a > 2) // warning: logical not is only applied to the left hand side of comparison [-Wlogical-not-parentheses]
        return 5;
    return 0;
}
