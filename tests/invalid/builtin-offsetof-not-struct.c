unsigned long n = __builtin_offsetof(int, a); // error: not a structure or union | requires struct
