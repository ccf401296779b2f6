// options: -Wignored-qualifiers
const int f(void); // warning: type qualifiers ignored on function return type [-Wignored-qualifiers]
const char *g(void);
