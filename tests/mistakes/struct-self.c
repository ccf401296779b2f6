// A structure that contains itself.
// judged: as good
// expect 6: error: field 'next' has incomplete type
struct node {
    int value;
    struct node next;
};
