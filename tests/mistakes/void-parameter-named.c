// A parameter of type void.
// judged: as good
// expect 4: error: parameter 1 ('x') has incomplete type
int f(void x)
{
    return 0;
}
