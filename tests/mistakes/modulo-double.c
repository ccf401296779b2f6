// A remainder of doubles.
// judged: as good
// expect 6: error: invalid operands to binary % (have 'double' and 'double')
double f(double a, double b)
{
    return a % b;
}
