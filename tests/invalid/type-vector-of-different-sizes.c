typedef int v4 __attribute__((vector_size(16)));
typedef int v2 __attribute__((vector_size(8)));
v4 f(v4 a, v2 b) {
    return a + b; // error: invalid operands | cannot convert | mismatch | conversion between
}
