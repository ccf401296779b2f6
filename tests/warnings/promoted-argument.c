// options: -pedantic
void narrow(char, float, int);
void narrow(c, f, s)
    char c; // warning: promoted argument 'c' doesn't match prototype [-Wpedantic]
    float f; // warning: promoted argument 'f' doesn't match prototype [-Wpedantic]
    short s;
{
}
