// options: -Wattributes -Wformat
void pure_void(int) __attribute__((pure)); // warning: 'pure' attribute on function returning 'void' [-Wattributes]
void const_void(int) __attribute__((const)); // warning: 'const' attribute on function returning 'void' [-Wattributes]
int not_pointer(int) __attribute__((malloc)); // warning: 'malloc' attribute ignored on functions returning 'int'; valid only for pointer return types [-Wattributes]
int sized(int) __attribute__((alloc_size(1))); // warning: 'alloc_size' attribute ignored on a function returning 'int' [-Wattributes]
void *few(int) __attribute__((alloc_size(3))); // warning: 'alloc_size' attribute argument value '3' exceeds the number of function parameters 1 [-Wattributes]
void *second(int, char *) __attribute__((alloc_size(1, 2))); // warning: 'alloc_size' attribute argument 2 value '2' refers to parameter type 'char *' [-Wattributes]
void *aligned_by(char *) __attribute__((alloc_align(1))); // warning: 'alloc_align' attribute argument value '1' refers to parameter type 'char *' [-Wattributes]
void *assumed(int) __attribute__((assume_aligned(3))); // warning: 'assume_aligned' attribute argument 3 is not a power of 2 [-Wattributes]
void *assumed_well(int) __attribute__((assume_aligned(16)));
void few_pointers(char *) __attribute__((nonnull(2))); // warning: 'nonnull' attribute argument value '2' exceeds the number of function parameters 1 [-Wattributes]
void no_pointer(int, char *) __attribute__((nonnull(1, 2))); // warning: 'nonnull' attribute argument 1 value '1' refers to parameter type 'int' [-Wattributes]
void one_format(const char *, ...) __attribute__((format(printf, 2, 3))); // warning: 'format' attribute argument 2 value '2' exceeds the number of function parameters 1 [-Wattributes]
void what_format(const char *, ...) __attribute__((format(bogus, 1, 2))); // warning: 'bogus' is an unrecognized format function type [-Wformat=]
void good_format(const char *, ...) __attribute__((format(printf, 1, 2)));
void ends(int) __attribute__((sentinel)); // warning: 'sentinel' attribute only applies to variadic functions [-Wattributes]
void dropped(void) __attribute__((warn_unused_result)); // warning: 'warn_unused_result' attribute ignored [-Wattributes]
__attribute__((gnu_inline)) int plain(void) { return 1; } // warning: 'gnu_inline' attribute ignored [-Wattributes]
static __attribute__((leaf)) int local(void) { return 1; } // warning: 'leaf' attribute has no effect on unit local functions [-Wattributes]
__attribute__((always_inline)) int alone(void) { return local(); } // warning: 'always_inline' function might not be inlinable [-Wattributes]
inline __attribute__((always_inline, noinline)) int both(void) { return 1; } // warning: ignoring attribute 'noinline' because it conflicts with attribute 'always_inline' [-Wattributes]
int temperature(int) __attribute__((cold, hot)); // warning: ignoring attribute 'hot' because it conflicts with attribute 'cold' [-Wattributes]
static __attribute__((visibility("hidden"))) int seen(void) { return plain(); } // warning: 'visibility' attribute ignored [-Wattributes]
int reads_no_clock(void) { return seen(); }
int chilly __attribute__((cold)); // warning: 'cold' attribute ignored [-Wattributes]
int finished __attribute__((noreturn)); // warning: 'noreturn' attribute ignored [-Wattributes]
void (*pointer)(void) __attribute__((noreturn));
int printed __attribute__((format(printf, 1, 2))); // warning: 'format' attribute only applies to function types [-Wattributes]
int number __attribute__((nonstring)); // warning: 'nonstring' attribute ignored on objects of type 'int' [-Wattributes]
char bytes[4] __attribute__((nonstring));
int model __attribute__((tls_model("local-exec"))); // warning: 'tls_model' attribute ignored because 'model' does not have thread storage duration [-Wattributes]
int wild __attribute__((uninitialized)); // warning: 'uninitialized' attribute ignored because 'wild' is not a local variable [-Wattributes]
int starts __attribute__((constructor)); // warning: 'constructor' attribute ignored [-Wattributes]
void cleaner(int *p);
void f(void) { static int kept __attribute__((cleanup(cleaner))); int left __attribute__((cleanup(cleaner))); (void)kept; (void)left; } // warning: 'cleanup' attribute ignored [-Wattributes]
void marked(void) __attribute__((nomerge)); // warning: 'nomerge' attribute directive ignored [-Wattributes]
struct members { int n; char data[] __attribute__((counted_by(n))); }; // warning: 'counted_by' attribute directive ignored [-Wattributes]
