// options: -Wall -O2 -Walloc-zero
typedef unsigned long size_t;
void *malloc(size_t);
void *calloc(size_t, size_t);
void *ours(int) __attribute__((alloc_size(1)));
void use(void *);
void f(int n, size_t m) {
    use(malloc(-1)); // warning: argument 1 value '18446744073709551615' exceeds maximum object size 9223372036854775807 [-Walloc-size-larger-than=]
    use(malloc(m));
    use(calloc(1l << 40, 1l << 40)); // warning: product '1099511627776 * 1099511627776' of arguments exceeds maximum object size 9223372036854775807 [-Walloc-size-larger-than=]
    use(ours(-1)); // warning: argument 1 value '-1' is negative [-Walloc-size-larger-than=]
    use(ours(n));
    if (n < 0)
        use(ours(n)); // warning: argument 1 value '[-2147483648, -1]' is negative [-Walloc-size-larger-than=]
    use(malloc(0)); // warning: argument 1 value is zero [-Walloc-zero]
    use(calloc(3, 0)); // warning: argument 2 value is zero [-Walloc-zero]
}
