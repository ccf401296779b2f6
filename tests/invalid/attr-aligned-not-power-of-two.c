int x __attribute__((aligned(3))); // error: power of 2 | power of two
