// A dot after a pointer.
// judged: as good
// expect 9: error: 'n' is a pointer; did you mean to use '->'?
struct node {
    int value;
};
int f(struct node *n)
{
    return n.value;
}
