_Static_assert(sizeof(int) == 5, "ints are odd"); // error: ints are odd
