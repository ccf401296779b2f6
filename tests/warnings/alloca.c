// options: -Walloca -Walloca-larger-than=100 -Wvla-larger-than=100 -O2
typedef unsigned long size_t;
void use(void *);
void f(size_t n) {
    use(__builtin_alloca(10)); // warning: use of 'alloca' [-Walloca]
    use(__builtin_alloca(200)); // warning: use of 'alloca' [-Walloca] // warning: argument to 'alloca' is too large [-Walloca-larger-than=]
    use(__builtin_alloca(n)); // warning: use of 'alloca' [-Walloca] // warning: unbounded use of 'alloca' [-Walloca-larger-than=]
    if (n < 300)
        use(__builtin_alloca(n)); // warning: use of 'alloca' [-Walloca] // warning: argument to 'alloca' may be too large [-Walloca-larger-than=]
    if (n < 50) {
        char fits[n];
        use(fits);
    }
    if (n < 200) {
        char perhaps[n]; // warning: argument to variable-length array may be too large [-Wvla-larger-than=]
        use(perhaps);
    }
    char any[n]; // warning: unbounded use of variable-length array [-Wvla-larger-than=]
    use(any);
    if (n > 100) {
        char large[n]; // warning: argument to variable-length array is too large [-Wvla-larger-than=]
        use(large);
    }
}
