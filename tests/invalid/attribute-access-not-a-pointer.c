void f(int) __attribute__((access(read_only, 1))); // error: references non-pointer argument type
