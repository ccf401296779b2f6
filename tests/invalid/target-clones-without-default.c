__attribute__((target_clones("avx2", "avx"))) int f(void) { return 1; } // error: was not set
