typedef float v4 __attribute__((vector_size(16)));
v4 f(v4 a) { return a + 16777219; } // error: scalar
v4 g(v4 a) { return a + 16777220; }
