// options: -Wunused-variable
int g(void);
static int file_scope; // warning: 'file_scope' defined but not used [-Wunused-variable]
static int used_here;
int f(void) {
    int unused; // warning: unused variable 'unused' [-Wunused-variable]
    int initialised = g(); // warning: unused variable 'initialised' [-Wunused-variable]
    static int kept; // warning: unused variable 'kept' [-Wunused-variable]
    int marked __attribute__((unused));
    int measured;
    int quiet;
    (void)quiet;
    return sizeof measured + used_here;
}
