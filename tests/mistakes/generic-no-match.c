// A generic selection without a match.
// judged: as good
// expect 6: error: '_Generic' selector of type 'double' is not compatible with any association
int f(double d)
{
    return _Generic(d, int: 1, char *: 2);
}
