void f(int *p, void *q) { __atomic_load(p, q, 0); } // error: size mismatch
