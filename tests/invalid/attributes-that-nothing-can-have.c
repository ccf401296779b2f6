// options: -w
static int resolver(void) { return 0; }
int chosen(void) __attribute__((ifunc("resolver"))); // error: 'ifunc' resolver for 'chosen' must return a pointer to a function
int unchecked(void) __attribute__((no_sanitize(1))); // error: 'no_sanitize'
int mode(char *) __attribute__((access(1))); // error: 'access' attribute mode is not an identifier
int version(void) __attribute__((symver("none"))); // error: 'symver' attribute argument must have format 'name@nodename'
int unknown(void) __attribute__((unknown(1, "x", nowhere))); // error: 'nowhere' undeclared
int skipped(void) __attribute__((unknown(word, 2)));
int object __attribute__((designated_init)); // error: 'designated_init' attribute is only valid on 'struct' type
void parameter(int x __attribute__((section(".x")))); // error: section attribute not allowed for 'x'
struct s { int member __attribute__((section(".x"))); }; // error: 'section' attribute not allowed for a member
int both __attribute__((alias("target"))) = 2; // error: 'both' defined both normally and as 'alias' attribute
int itself __attribute__((alias("itself"))); // error: 'itself' defined both normally and as 'alias' attribute
int target __attribute__((section(".mixed"))) = 1;
int function(void) __attribute__((section(".mixed")));
int function(void) { return 1; } // error: 'function' causes a section type conflict with 'target'
void print(char *) __attribute__((format(printf, 1, 2))); // error: 'format' attribute argument 3 value '2' does not refer to a variable argument list
