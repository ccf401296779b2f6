// A function without its opening brace.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: expected '{' before 'return'
int f(int x)
    return x;
}
