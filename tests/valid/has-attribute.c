/* What __builtin_has_attribute knows of entities and types. */
int aligned __attribute__((aligned(16)));
int function(void) __attribute__((noinline, pure));
struct packed { int x; } __attribute__((packed));
typedef int vector __attribute__((vector_size(16)));
_Static_assert(__builtin_has_attribute(aligned, aligned), "");
_Static_assert(__builtin_has_attribute(aligned, aligned(16)), "");
_Static_assert(!__builtin_has_attribute(aligned, aligned(8)), "");
_Static_assert(__builtin_has_attribute(function, pure), "");
_Static_assert(__builtin_has_attribute(function, __noinline__), "");
_Static_assert(!__builtin_has_attribute(function, const), "");
_Static_assert(__builtin_has_attribute(struct packed, packed), "");
_Static_assert(__builtin_has_attribute(vector, vector_size(16)), "");
_Static_assert(!__builtin_has_attribute(int, vector_size(16)), "");
int main(void) { return 0; }
