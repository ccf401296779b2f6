// An invalid paste.
// judged: better: one mistake gives 1 message, not 2
// expect 5: error: pasting "x" and "+" does not give a valid preprocessing token
#define JOIN(a, b) a ## b
int JOIN(x, +) = 1;
