// options: -Wunused-function
static int unused(void) { return 1; } // warning: 'unused' defined but not used [-Wunused-function]
static int used(void) { return 2; }
static inline int helper(void) { return 3; }
static int marked(void) __attribute__((unused));
static int marked(void) { return 4; }
static int never_defined(void); // warning: 'never_defined' declared 'static' but never defined [-Wunused-function]
static int calls_itself(int n) { return n ? calls_itself(n - 1) : 0; } // warning: 'calls_itself' defined but not used [-Wunused-function]
int f(void) { return used(); }
