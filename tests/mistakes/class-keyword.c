// A class.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: unknown type name 'class'
class point {
    int x;
};
