// options: -Wsizeof-pointer-memaccess
typedef unsigned long size_t;
void *memset(void *, int, size_t);
void *memcpy(void *, const void *, size_t);
struct s { int a, b, c; };
void f(struct s *p, struct s *q, char *t) {
    memset(p, 0, sizeof(p)); // warning: argument to 'sizeof' in 'memset' call is the same expression as the destination; did you mean to dereference it? [-Wsizeof-pointer-memaccess]
    memset(p, 0, sizeof(struct s *)); // warning: argument to 'sizeof' in 'memset' call is the same pointer type 'struct s *' as the destination; expected 'struct s' or an explicit length [-Wsizeof-pointer-memaccess]
    memcpy(p, q, sizeof(q)); // warning: argument to 'sizeof' in 'memcpy' call is the same expression as the source; did you mean to dereference it? [-Wsizeof-pointer-memaccess]
    memset(t, 0, sizeof t); // warning: argument to 'sizeof' in 'memset' call is the same expression as the destination; did you mean to provide an explicit length? [-Wsizeof-pointer-memaccess]
    memset(p, 0, sizeof(*p));
    memset(p, 0, sizeof(struct s));
}
