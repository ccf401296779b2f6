// Sizeof a type without parentheses.
// judged: as good
// expect 6: error: expected parentheses around the type name after 'sizeof'
unsigned long f(void)
{
    return sizeof int;
}
