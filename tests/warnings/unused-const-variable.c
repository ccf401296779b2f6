// options: -Wunused-const-variable
static const int unused = 1; // warning: 'unused' defined but not used [-Wunused-const-variable=]
static const int used = 2;
static const int marked __attribute__((unused)) = 3;
int f(void) { return used; }
