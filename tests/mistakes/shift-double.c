// A shift of a double.
// judged: as good
// expect 6: error: invalid operands to binary << (have 'double' and 'int')
double f(double a)
{
    return a << 2;
}
