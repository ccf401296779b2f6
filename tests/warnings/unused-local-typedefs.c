// options: -Wunused-local-typedefs
typedef int outside;
int f(void) {
    typedef int unused; // warning: typedef 'unused' locally defined but not used [-Wunused-local-typedefs]
    typedef int used;
    used x = 1;
    return x;
}
