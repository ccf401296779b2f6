// Two parameters without a comma.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: expected ';', ',' or ')' before 'int'
int add(int a int b)
{
    return a + b;
}
