/* Records passed and returned by value: fixed-point vectors and rational numbers. */
#include <stdio.h>
struct vector { int x, y, z; };
struct rational { long numerator, denominator; };
struct matrix { struct vector rows[3]; };
static struct vector add(struct vector a, struct vector b) { return (struct vector){ a.x + b.x, a.y + b.y, a.z + b.z }; }
static int dot(struct vector a, struct vector b) { return (a.x * b.x + a.y * b.y + a.z * b.z) >> 8; }
static struct vector apply(struct matrix m, struct vector v) {
    return (struct vector){ dot(m.rows[0], v), dot(m.rows[1], v), dot(m.rows[2], v) };
}
static long gcd(long a, long b) { return b == 0 ? a : gcd(b, a % b); }
static struct rational reduce(struct rational r) {
    long g = gcd(r.numerator, r.denominator);
    return (struct rational){ r.numerator / g, r.denominator / g };
}
static struct rational plus(struct rational a, struct rational b) {
    return reduce((struct rational){ a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator });
}
int main(void) {
    struct matrix turn = { { { 255, -20, 3 }, { 20, 255, -7 }, { -3, 7, 256 } } };
    struct vector v = { 10000, 20000, -30000 }, drift = { 3, -5, 7 };
    for (int i = 0; i < 8000000; i++) v = add(apply(turn, v), drift);
    struct rational sum = { 0, 1 };
    long check = 0;
    for (int i = 1; i < 400000; i++) {
        sum = plus(sum, (struct rational){ 1, i % 30 + 1 });
        if (i % 16 == 0) {
            check = (check * 7 + sum.numerator) % 1000003;
            sum = (struct rational){ 0, 1 };
        }
    }
    printf("%d %d %d %ld\n", v.x, v.y, v.z, check);
    return 0;
}
