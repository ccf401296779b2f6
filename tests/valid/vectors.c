#include <assert.h>
typedef int v4si __attribute__((vector_size(16)));
typedef float v4sf __attribute__((vector_size(16)));
typedef double v2df __attribute__((vector_size(16)));
typedef unsigned char v16qi __attribute__((vector_size(16)));
typedef short v4hi __attribute__((vector_size(8)));
static v4si multiply(v4si a, v4si b) { return a * b + 1; }
static v4sf divide(v4sf a, float b) { return a / b; }
static v4hi small(v4hi a) { return -a << 1; }
static int sum(v4si v) { return v[0] + v[1] + v[2] + v[3]; }
int main(void) {
    v4si a = { 1, 2, 3, 4 }, b = { 5, 6, 7, 8 };
    v4si c = multiply(a, b);
    assert(c[0] == 6 && c[3] == 33 && sum(c) == 74);
    v4sf f = divide((v4sf){ 2, 4, 6, 8 }, 2);
    assert(f[0] == 1 && f[3] == 4);
    v4hi h = small((v4hi){ 1, 2, 3, -4 });
    assert(h[0] == -2 && h[3] == 8 && sizeof h == 8);
    v2df d = { 1.5, 2.5 };
    d += d;
    assert(d[0] == 3 && d[1] == 5);
    v4si less = a < (v4si){ 2, 2, 2, 9 };
    assert(less[0] == -1 && less[1] == 0 && less[3] == -1);
    v4si mask = a & ~less;
    assert(mask[0] == 0 && mask[1] == 2);
    a[2] = 100;
    int i = 2;
    assert(a[i] == 100);
    v16qi bytes = (v16qi)a;
    assert(bytes[8] == 100 && bytes[0] == 1);
    bytes = bytes + 255;
    assert(bytes[0] == 0 && bytes[1] == 255);
    v4si table[2] = { a, b };
    assert(table[1][2] == 7 && sum(table[0] - table[1]) == 107 - 26);
    v4si shuffled = __builtin_shuffle(b, (v4si){ 3, 2, 1, 0 });
    assert(shuffled[0] == 8 && shuffled[3] == 5);
    return 0;
}
// except: clang: has __builtin_shufflevector instead
