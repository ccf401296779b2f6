// Parentheses around an initialiser list.
// judged: as good
// expect 6: warning: left-hand operand of comma expression has no effect [-Wunused-value]
// expect 6: warning: left-hand operand of comma expression has no effect [-Wunused-value]
// expect 6: error: invalid initializer
int a[3] = (1, 2, 3);
