// A function without a type.
// judged: as good
// expect 4: warning: type defaults to 'int' in declaration [-Wimplicit-int]
half(int n)
{
    return n / 2;
}
