// options: -Wunused-parameter
int f(int used, int unused, int marked __attribute__((unused))) { return used; } // warning: unused parameter 'unused' [-Wunused-parameter]
int g(int cast) { (void)cast; return 0; }
int prototype(int named);
