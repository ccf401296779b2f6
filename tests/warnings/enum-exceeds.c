enum wide { LEAST = -1, MOST = 0xFFFFFFFFFFFFFFFF }; // warning: enumeration values exceed range of largest integer
_Static_assert(sizeof(enum wide) == 8, "");
