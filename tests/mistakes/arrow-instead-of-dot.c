// An arrow after a structure.
// judged: as good
// expect 9: error: invalid type argument of '->' (have 'struct node'); did you mean to use '.'?
struct node {
    int value;
};
int f(struct node n)
{
    return n->value;
}
