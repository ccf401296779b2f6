typedef int t __attribute__((mode(nonsense))); // error: unknown machine mode
