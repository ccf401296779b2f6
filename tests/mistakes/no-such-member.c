// A member that does not exist.
// judged: as good
// expect 9: error: 'struct node' has no member named 'size'
struct node {
    int value;
};
int f(struct node n)
{
    return n.size;
}
