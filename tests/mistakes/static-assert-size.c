// An assertion about a size that is not so.
// judged: as good
// expect 5: error: static assertion failed: "no padding"
struct record { char tag; int value; };
_Static_assert(sizeof(struct record) == 5, "no padding");
