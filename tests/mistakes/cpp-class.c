// A class of C++.
// judged: better
// expect 4: error: unknown type name 'class'
class point {
    int x, y;
};

int f(void)
{
    return 0;
}
