// options: -Wall -Wextra -Wconversion -Wno-sign-conversion -Wdeprecated-declarations
#define CONSTANT const int
struct flags {
    unsigned a : 4, b : 4;
};
struct deep {
    struct {
        int x, y;
    };
    int z;
};
typedef int old __attribute__((deprecated));
old also_old(void) __attribute__((deprecated));
typedef old alias __attribute__((deprecated));
int literal_is_null(void) { return "x" == (const char *)0; }
int values(int a, unsigned u, struct flags *f) {
    CONSTANT const twice = 1;
    f->a = -1;
    f->b = ~0;
    a = (a++ && 4);
    struct deep d = {.x = 1, .y = 2, .z = 3};
    const double(*p)[2] = 0;
    double(*q)[2] = 0;
    short whole = -500.0;
    if (p == q || u < (a = 10))
        return whole;
    return d.x + twice + a;
}
