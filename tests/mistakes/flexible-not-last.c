// A flexible array that is not last.
// judged: as good
// expect 5: error: flexible array member not at end of struct
struct s {
    int data[];
    int n;
};
