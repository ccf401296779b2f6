// A type where a value is wanted.
// judged: as good
// expect 7: error: expected expression before 'number'
typedef int number;
int f(void)
{
    return number + 1;
}
