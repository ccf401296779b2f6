// The complement of a double.
// judged: as good
// expect 6: error: wrong type argument to bit-complement
double f(double a)
{
    return ~a;
}
