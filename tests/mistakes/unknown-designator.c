// A designator that is no member.
// judged: as good
// expect 5: error: 'struct point' has no member named 'z'
struct point { int x, y; };
struct point p = { .x = 1, .z = 2 };
