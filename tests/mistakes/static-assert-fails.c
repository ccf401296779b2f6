// A static assertion that does not hold.
// judged: as good
// expect 4: error: static assertion failed: "int must have 8 bytes"
_Static_assert(sizeof(int) == 8, "int must have 8 bytes");
