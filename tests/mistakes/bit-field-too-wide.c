// A bit-field wider than its type.
// judged: as good
// expect 5: error: width of 'x' exceeds its type
struct s {
    unsigned x : 40;
};
