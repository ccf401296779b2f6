typedef int v __attribute__((vector_size(7))); // error: multiple
