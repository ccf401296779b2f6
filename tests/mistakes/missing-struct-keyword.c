// A structure's name without struct.
// judged: as good
// expect 7: error: unknown type name 'node'; use 'struct' keyword to refer to the type
struct node {
    int value;
};
int f(node *n)
{
    return n->value;
}
