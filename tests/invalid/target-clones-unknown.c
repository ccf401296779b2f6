__attribute__((target_clones("avx2", "default", "nope"))) int f(void) { return 1; } // error: is unknown
