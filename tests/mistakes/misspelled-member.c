// A misspelled member.
// judged: better: it says what may have been meant
// expect 10: error: 'struct node' has no member named 'vlaue'; did you mean 'value'?
struct node {
    struct node *next;
    int value;
};
int f(struct node *n)
{
    return n->vlaue;
}
