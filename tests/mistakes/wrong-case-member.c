// A member in the wrong case.
// judged: as good
// expect 9: error: 'struct node' has no member named 'Value'; did you mean 'value'?
struct node {
    int value;
};
int f(struct node n)
{
    return n.Value;
}
