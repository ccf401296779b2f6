// A function that ends without a value.
// judged: as good
// expect 8: warning: control reaches end of non-void function [-Wreturn-type]
int f(int x)
{
    if (x)
        return 1;
}
