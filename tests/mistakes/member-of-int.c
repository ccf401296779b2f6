// A member of an integer.
// judged: as good
// expect 6: error: request for member 'value' in something not a structure or union
int f(int n)
{
    return n.value;
}
