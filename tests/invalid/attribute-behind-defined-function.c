int f(int x) __attribute__((pure)) { return x; } // error: attributes should be specified before the declarator in a function definition
// except: clang: a warning there
