// Two members in one line, without a semicolon between them.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: expected ';' before 'int'
struct point { int x int y; };
int f(struct point *p) { return p->x + p->y; }
