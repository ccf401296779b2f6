// options: -Wfloat-equal
int f(double d, float x) {
    if (d == 1.0) // warning: comparing floating-point with '==' or '!=' is unsafe [-Wfloat-equal]
        return 1;
    if (x != 0) // warning: comparing floating-point with '==' or '!=' is unsafe [-Wfloat-equal]
        return 2;
    if (d < 1.0)
        return 3;
    return 0;
}
