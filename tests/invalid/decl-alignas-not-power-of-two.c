_Alignas(3) int x; // error: power of 2 | power of two
