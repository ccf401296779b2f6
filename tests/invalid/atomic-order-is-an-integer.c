void f(int *p, int *q, double o) { __atomic_load(p, q, o); } // error: memory order
