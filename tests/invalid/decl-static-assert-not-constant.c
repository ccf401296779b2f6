int x;
_Static_assert(x, "not constant"); // error: not constant | not an integral constant
