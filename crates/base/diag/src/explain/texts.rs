//! The explanations, sorted by group. Groups without a row have only what [`crate::groups`] says of them.

use super::Explanation;

macro_rules! texts {
    ($($group:literal: $text:literal $(bad $bad:literal good $good:literal)?;)*) => {
        &[$(Explanation {
            group: $group,
            text: $text,
            bad: concat!($($bad)?),
            good: concat!($($good)?),
        }),*]
    };
}

#[rustfmt::skip]
pub(super) const TEXTS: &[Explanation] = texts! {
    "absolute-value": "An absolute value is taken by a function for another type: the argument is converted first, and may lose its fraction or its high bits."
        bad "double d = abs(x - y);  /* x and y are double */" good "double d = fabs(x - y);";
    "address": "The address of something that exists is compared or tested: the answer is known beforehand, and a call or a comparison of contents was meant."
        bad "if (ready) start();  /* ready is a function */" good "if (ready()) start();";
    "address-of-packed-member": "A pointer to a member of a packed structure may point to where its type is not aligned: an access through it may trap."
        bad "int *p = &s->length;  /* packed */" good "int n = s->length;";
    "aggregate-return": "A function gives a structure, or one that does is called."
        bad "struct point origin(void);" good "void origin(struct point *result);";
    "all": "The warnings that most programs want: they are about constructs that are questionable and easy to avoid.";
    "alloc-size-larger-than": "An allocation asks for more bytes than any object has: mostly a negative number or an overflow.";
    "alloc-zero": "An allocation asks for no bytes: what it gives depends on the library.";
    "alloca": "Memory is taken from the stack with alloca.";
    "alloca-larger-than": "alloca may take more from the stack than is allowed.";
    "array-bounds": "A constant subscript lies outside of its array."
        bad "int a[4];\na[4] = 0;" good "int a[4];\na[3] = 0;";
    "array-compare": "Two arrays are compared: their addresses are, not their elements."
        bad "if (a == b) …" good "if (memcmp(a, b, sizeof a) == 0) …";
    "array-parameter": "Declarations of a function give its array parameter different lengths."
        bad "int sum(int a[4]);\nint sum(int a[3]) { … }" good "int sum(int a[4]);\nint sum(int a[4]) { … }";
    "attribute-warning": "A call of a function that its authors marked with a warning was not optimised away; their text says why."
        bad "__attribute__((warning(\"slow\"))) void f(void);\nf();" good "g();";
    "attributes": "An attribute is not known here, or means nothing where it stands; it is ignored."
        bad "__attribute__((unsued)) static int x;" good "__attribute__((unused)) static int x;";
    "bad-function-cast": "The value of a call is cast to a type of another kind: often the function is not declared as one thinks."
        bad "char *p = (char *)length(s);" good "size_t n = length(s);";
    "bidi-chars": "A comment or a literal has a character that turns the direction of text and is not closed: the program may be shown in another order than it is compiled in. -Wbidi-chars=any asks for all such characters, =none for no message.";
    "bool-compare": "A truth value is compared with a number that it never equals, or orders against."
        bad "if (!x == 2) …" good "if (x != 2) …";
    "bool-operation": "An operator that makes no sense for truth values is applied to one."
        bad "done = ~done;  /* bool done */" good "done = !done;";
    "builtin-declaration-mismatch": "A function of the C library is declared otherwise than the standard declares it."
        bad "int *malloc(int);" good "#include <stdlib.h>";
    "builtin-macro-redefined": "A macro of the compiler's own is redefined or undefined; much in the headers depends on them."
        bad "#define __FILE__ \"program\"" good "#define PROGRAM_FILE \"program\"";
    "c++-compat": "What is valid in C means something else in C++, or is invalid there.";
    "cast-align": "A pointer is cast to one whose target needs a stricter alignment: an access through it may trap or be slow."
        bad "int n = *(int *)bytes;  /* char *bytes */" good "int n;\nmemcpy(&n, bytes, sizeof n);";
    "cast-function-type": "A function pointer is cast to one for an incompatible function: a call through it is undefined."
        bad "((void (*)(int))handler)(1);  /* void handler(double) */" good "handler(1);";
    "cast-qual": "A cast takes const or volatile away from what a pointer points to."
        bad "char *p = (char *)name;  /* const char *name */" good "const char *p = name;";
    "char-subscripts": "A subscript has type char, which is signed on many machines: characters above 127 index before the array."
        bad "count[*s]++;  /* char *s */" good "count[(unsigned char)*s]++;";
    "clobbered": "A local variable may lose its value when longjmp returns to this function."
        bad "int n = 0;\nif (setjmp(env)) return n;\nn = 1;" good "volatile int n = 0;\nif (setjmp(env)) return n;\nn = 1;";
    "comment": "A comment begins inside of a comment, or a line comment ends in a backslash and swallows the next line."
        bad "/* old /* new */" good "/* old, new */";
    "conversion": "A value is converted, without a cast, to a type that may not hold it."
        bad "short s = n;  /* int n */" good "short s = (short)n;";
    "cpp": "The text of a #warning directive.";
    "dangling-else": "An else after two ifs without braces belongs to the inner one, whatever the indentation says."
        bad "if (a)\n    if (b) f();\nelse g();" good "if (a) {\n    if (b) f();\n} else g();";
    "dangling-pointer": "A pointer to a local variable outlives it."
        bad "int *p;\n{ int x; p = &x; }\n*p = 1;" good "int x, *p = &x;\n*p = 1;";
    "date-time": "__DATE__, __TIME__ or __TIMESTAMP__ makes every build different.";
    "declaration-after-statement": "A declaration stands after a statement, which C89 does not allow."
        bad "f();\nint x = 1;" good "int x = 1;\nf();";
    "deprecated": "A feature is used that the compiler still takes and that has no meaning left, such as a stack pointer among an asm's clobbers: code after an asm relies on that register."
        bad "asm (\"call f\" ::: \"rsp\");" good "asm (\"call f\" ::: \"memory\");";
    "deprecated-declarations": "What is used has been marked deprecated by those who wrote it; their message says what to use instead.";
    "designated-init": "A structure that wants its members named in initialisers is initialised by position."
        bad "struct options o = { 1, 2 };" good "struct options o = { .width = 1, .height = 2 };";
    "discarded-array-qualifiers": "A pointer to an array of const elements becomes one to elements that are not.";
    "discarded-qualifiers": "A pointer to const (or volatile) is given where one to something that may be written (or cached) is wanted."
        bad "void fill(char *s);\nfill(name);  /* const char *name */" good "void fill(char *s);\nchar copy[80];\nstrcpy(copy, name);\nfill(copy);";
    "div-by-zero": "An integer is divided by a constant zero."
        bad "int x = n / 0;" good "int x = n / 2;";
    "double-promotion": "A float becomes a double without a cast: on small machines that costs much."
        bad "float h = x * 0.5;" good "float h = x * 0.5f;";
    "duplicate-decl-specifier": "const, volatile, restrict or _Atomic stands twice in one declaration."
        bad "const int const limit = 3;" good "const int limit = 3;";
    "duplicated-branches": "Both branches of an if do the same."
        bad "if (a) x = 1; else x = 1;" good "x = 1;";
    "duplicated-cond": "A condition of an else-if chain stands there twice: its second branch is never taken."
        bad "if (n == 1) f(); else if (n == 1) g();" good "if (n == 1) f(); else if (n == 2) g();";
    "empty-body": "An if, else or do-while has an empty body: a semicolon too many, mostly."
        bad "if (ready);\n    start();" good "if (ready)\n    start();";
    "endif-labels": "Text follows #else, #endif or another directive, where only a comment may stand."
        bad "#endif DEBUG" good "#endif /* DEBUG */";
    "enum-compare": "Values of two different enumerations are compared."
        bad "if (color == APPLE) …" good "if (color == RED) …";
    "enum-conversion": "A value of one enumeration is converted to another without a cast."
        bad "enum color c = APPLE;" good "enum color c = RED;";
    "expansion-to-defined": "A macro that is used in #if expands to 'defined', which compilers treat differently."
        bad "#define HAS_A defined(A)\n#if HAS_A" good "#ifdef A\n#define HAS_A 1\n#else\n#define HAS_A 0\n#endif\n#if HAS_A";
    "extra": "More warnings, about constructs that are sometimes meant.";
    "float-conversion": "A floating-point value loses precision in a conversion without a cast."
        bad "int n = ratio;  /* double ratio */" good "int n = (int)ratio;";
    "float-equal": "Floating-point numbers are compared for equality: rounding makes that a matter of luck."
        bad "if (x == 0.1) …" good "if (fabs(x - 0.1) < 1e-9) …";
    "format": "The arguments of printf, scanf and their kin do not fit the format: what is printed or stored is undefined."
        bad "printf(\"%d\\n\", 1.5);" good "printf(\"%f\\n\", 1.5);";
    "format-contains-nul": "A format has a null character inside: what follows it is never seen.";
    "format-extra-args": "There are more arguments than the format uses."
        bad "printf(\"%d\\n\", a, b);" good "printf(\"%d %d\\n\", a, b);";
    "format-nonliteral": "A format is not a string literal, so that it cannot be checked."
        bad "printf(text, n);" good "printf(\"%d\\n\", n);";
    "format-overflow": "A function like sprintf writes more than its buffer holds, or copies a string without an end."
        bad "char b[4];\nsprintf(b, \"%s\", \"hello\");" good "char b[6];\nsprintf(b, \"%s\", \"hello\");";
    "format-security": "A format is not a string literal and there are no arguments: if the text comes from outside, it can write to memory."
        bad "printf(text);" good "printf(\"%s\", text);";
    "format-signedness": "The sign of an argument is not that of its conversion."
        bad "printf(\"%u\\n\", n);  /* int n */" good "printf(\"%d\\n\", n);";
    "format-truncation": "A function like snprintf leaves out the end of what it writes, because its buffer is too small whatever the arguments are."
        bad "char b[4];\nsnprintf(b, sizeof b, \"hello\");" good "char b[6];\nsnprintf(b, sizeof b, \"hello\");";
    "format-y2k": "A format of strftime may give a year of two digits."
        bad "strftime(s, n, \"%y\", t);" good "strftime(s, n, \"%Y\", t);";
    "format-zero-length": "A format is empty: nothing is printed."
        bad "printf(\"\");" good "puts(\"\");";
    "frame-address": "__builtin_frame_address or __builtin_return_address with an argument that is not zero may crash.";
    "frame-larger-than": "A function keeps more on the stack than was allowed.";
    "free-nonheap-object": "What is freed was not allocated."
        bad "int a[4];\nfree(a);" good "int *a = malloc(4 * sizeof *a);\nfree(a);";
    "if-not-aligned": "A member is less aligned than its attribute 'warn_if_not_aligned' expects.";
    "ignored-attributes": "An attribute is ignored because what it stands at cannot have it.";
    "ignored-qualifiers": "The type of a function's result is const or volatile, which means nothing."
        bad "const int size(void);" good "int size(void);";
    "implicit": "Functions that are not declared, and declarations without a type."
        bad "x = 1;\nint main() { return f(); }" good "int x = 1;\nint f(void);\nint main(void) { return f(); }";
    "implicit-fallthrough": "One case of a switch runs into the next without saying that this is meant."
        bad "case 1:\n    f();\ncase 2:\n    g();" good "case 1:\n    f();\n    __attribute__((fallthrough));\ncase 2:\n    g();";
    "implicit-function-declaration": "A function is called that has not been declared. The compiler must guess its type, and guesses wrong for every function that does not return int or whose arguments would have been converted."
        bad "int *p = malloc(10);" good "#include <stdlib.h>\nint *p = malloc(10);";
    "implicit-int": "A declaration has no type, and int is assumed as in C89."
        bad "static counter;" good "static int counter;";
    "incompatible-pointer-types": "A pointer is converted, without a cast, to one to an incompatible type."
        bad "int *p = &d;  /* double d */" good "double *p = &d;";
    "infinite-recursion": "A function calls itself on every path."
        bad "int f(int n) { return n * f(n - 1); }" good "int f(int n) { return n ? n * f(n - 1) : 1; }";
    "init-self": "A variable is initialised with itself."
        bad "int x = x;" good "int x = 0;";
    "inline": "A function that is declared inline could not be inlined.";
    "int-conversion": "An integer becomes a pointer or a pointer an integer without a cast: mostly '&' or '*' is missing."
        bad "int *p = 5;" good "int five = 5, *p = &five;";
    "int-in-bool-context": "An integer expression that is hardly meant as one is used as a truth value."
        bad "if (flags << 2) …" good "if (flags < 2) …";
    "int-to-pointer-cast": "An integer of another size than a pointer is cast to a pointer."
        bad "void *p = (void *)n;  /* int n */" good "void *p = (void *)(intptr_t)n;";
    "invalid-memory-model": "An atomic operation is given an order that it cannot have."
        bad "__atomic_load_n(p, __ATOMIC_RELEASE);" good "__atomic_load_n(p, __ATOMIC_ACQUIRE);";
    "jump-misses-init": "A goto or a case enters the scope of a variable without its initialisation."
        bad "goto out;\nint x = 1;\nout: return x;" good "int x = 1;\ngoto out;\nout: return x;";
    "larger-than": "An object is larger than was allowed.";
    "logical-not-parentheses": "'!' binds closer than a comparison: only its operand is negated."
        bad "if (!a == b) …" good "if (!(a == b)) …";
    "logical-op": "A logical operator has two equal operands, or one that looks like a mask."
        bad "if (a == 1 && a == 1) …" good "if (a == 1 && b == 1) …";
    "long-long": "long long is used in C89.";
    "main": "The type of main is not one that programs can have."
        bad "void main(void) { }" good "int main(void) { return 0; }";
    "maybe-uninitialized": "On some path a variable is used before it has a value."
        bad "int x;\nif (a) x = 1;\nreturn x;" good "int x = 0;\nif (a) x = 1;\nreturn x;";
    "memset-elt-size": "memset is given the number of an array's elements, not its size in bytes."
        bad "int a[8];\nmemset(a, 0, 8);" good "int a[8];\nmemset(a, 0, sizeof a);";
    "memset-transposed-args": "memset's second and third argument look exchanged: nothing is written."
        bad "memset(p, n, 0);" good "memset(p, 0, n);";
    "misleading-indentation": "A statement is indented as if it belonged to an if or a loop, and does not."
        bad "if (a)\n    f();\n    g();" good "if (a) {\n    f();\n    g();\n}";
    "mismatched-dealloc": "Memory is given back to another allocator than the one that it came from, or a stream is closed by the wrong function."
        bad "FILE *f = popen(command, \"r\");\nfclose(f);" good "FILE *f = popen(command, \"r\");\npclose(f);";
    "missing-braces": "Braces of an inner array or structure are left out in an initialiser."
        bad "int m[2][2] = { 1, 2, 3, 4 };" good "int m[2][2] = { { 1, 2 }, { 3, 4 } };";
    "missing-declarations": "A function that others may call is defined without having been declared."
        bad "int helper(void) { return 1; }" good "static int helper(void) { return 1; }";
    "missing-field-initializers": "Some members have no initialiser; they become zero."
        bad "struct point p = { 1 };" good "struct point p = { .x = 1, .y = 0 };";
    "missing-format-attribute": "A function passes its format on to printf or its kin, and could be checked with the format attribute.";
    "missing-include-dirs": "A directory given with -I does not exist.";
    "missing-noreturn": "A function never returns, and could say so.";
    "missing-parameter-type": "A parameter of an old-style definition has no type."
        bad "int f(x) { return x; }" good "int f(int x) { return x; }";
    "missing-prototypes": "A function that others may call is defined without a prototype before it."
        bad "int helper(void) { return 1; }" good "int helper(void);  /* in a header */\nint helper(void) { return 1; }";
    "multichar": "A character constant has several characters; its value depends on the compiler."
        bad "int c = 'ab';" good "int c = 'a';";
    "multistatement-macros": "A macro of several statements is the body of an if or a loop: only the first belongs to it."
        bad "#define SWAP t = a; a = b; b = t\nif (x) SWAP;" good "#define SWAP do { t = a; a = b; b = t; } while (0)\nif (x) SWAP;";
    "nested-externs": "extern stands in a function: the declaration belongs into a header."
        bad "int f(void) { extern int n; return n; }" good "extern int n;\nint f(void) { return n; }";
    "nonnull": "A null pointer is passed where the function says that none may be."
        bad "strlen(NULL);" good "strlen(\"\");";
    "nonnull-compare": "A parameter that is never null, as its function says, is compared with null.";
    "null-dereference": "A null pointer is dereferenced on some path.";
    "old-style-declaration": "A storage class is not the first word of a declaration."
        bad "int static n;" good "static int n;";
    "old-style-definition": "A function is defined with a list of names instead of a prototype."
        bad "int f(a) int a; { return a; }" good "int f(int a) { return a; }";
    "overflow": "A constant expression overflows, or a constant does not fit the type that it is converted to."
        bad "unsigned char c = 300;" good "unsigned char c = 200;";
    "overlength-strings": "A string literal is longer than the standard requires compilers to take.";
    "override-init": "A designated initialiser sets what another one has set."
        bad "int a[2] = { [0] = 1, [0] = 2 };" good "int a[2] = { [0] = 1, [1] = 2 };";
    "override-init-side-effects": "A designated initialiser takes the place of one that calls something or changes a variable: whether that still happens is not known."
        bad "int a[2] = {[0] = next(), [0] = 2};" good "int a[2] = {[0] = next()};";
    "packed": "The packed attribute has no effect on this structure.";
    "packed-not-aligned": "A structure with an alignment of its own is a member of a packed one, where it may be misaligned.";
    "padded": "A structure has padding."
        bad "struct s { char c; int n; };" good "struct s { int n; char c; };";
    "parentheses": "Operators are mixed in a way that is often misread, or an assignment is a condition."
        bad "if (x = 3) …" good "if (x == 3) …";
    "pedantic": "What ISO C does not have: GNU extensions, and features of later standards.";
    "pointer-arith": "A size is taken of void or of a function, or one is used in pointer arithmetic: GNU C takes 1."
        bad "p = p + 1;  /* void *p */" good "p = (char *)p + 1;";
    "pointer-compare": "A pointer is compared with a character constant: its target was meant, or NULL."
        bad "if (s == '\\0') …" good "if (*s == '\\0') …";
    "pointer-sign": "A pointer to signed integers stands for one to unsigned ones, or the other way round."
        bad "unsigned char *p = name;  /* char *name */" good "unsigned char *p = (unsigned char *)name;";
    "pointer-to-int-cast": "A pointer is cast to an integer of another size."
        bad "int n = (int)p;" good "intptr_t n = (intptr_t)p;";
    "pragma-once-outside-header": "#pragma once stands in the main file.";
    "pragmas": "A pragma is malformed, or stands where it means nothing."
        bad "#pragma pack(3)" good "#pragma pack(4)";
    "prio-ctor-dtor": "A constructor or destructor has a priority that belongs to the implementation: its own initialisation may come later."
        bad "__attribute__((constructor(50))) void start(void);" good "__attribute__((constructor(101))) void start(void);";
    "redundant-decls": "Something is declared again although its declaration is visible."
        bad "int f(void);\nint f(void);" good "int f(void);";
    "restrict": "Arguments for restrict parameters overlap."
        bad "sprintf(s, \"%s!\", s);" good "strcat(s, \"!\");";
    "return-local-addr": "A function returns the address of one of its locals, which is gone then."
        bad "int *f(void) { int x; return &x; }" good "int f(void) { int x = 0; return x; }";
    "return-type": "A function that should give a value ends without one."
        bad "int f(int x) { if (x) return 1; }" good "int f(int x) { if (x) return 1; return 0; }";
    "sequence-point": "An object is changed twice, or changed and read, with nothing to say in which order."
        bad "a[i] = i++;" good "a[i] = i;\ni++;";
    "shadow": "A declaration hides another one."
        bad "int n;\nvoid f(int n) { n = 1; }" good "int n;\nvoid f(int value) { n = value; }";
    "shadow-compatible-local": "A local declaration hides another local one whose type its own could be converted to."
        bad "int n = 1;\n{ long n = 2; }" good "int n = 1;\n{ long inner = 2; }";
    "shadow-local": "A local declaration hides another local one."
        bad "int n = 1;\n{ char *n = \"\"; }" good "int n = 1;\n{ char *name = \"\"; }";
    "shift-count-negative": "The count of a shift is negative, which is undefined."
        bad "x << -1" good "x >> 1";
    "shift-count-overflow": "The count of a shift is not less than the width of the type, which is undefined."
        bad "1 << 32" good "1ULL << 32";
    "shift-negative-value": "A negative value is shifted to the left."
        bad "-1 << 4" good "-(1 << 4)";
    "shift-overflow": "A shift to the left loses bits."
        bad "int x = 0x40000000 << 2;" good "long long x = 0x40000000LL << 2;";
    "sign-compare": "A signed and an unsigned integer are compared: the signed one becomes unsigned, and -1 a huge number."
        bad "if (n < sizeof a) …  /* int n */" good "if (n < (int)sizeof a) …";
    "sign-conversion": "A conversion without a cast may change a value's sign."
        bad "unsigned u = n;  /* int n */" good "unsigned u = (unsigned)n;";
    "sizeof-array-argument": "sizeof a parameter that is declared as an array gives the size of a pointer."
        bad "void f(int a[8]) { memset(a, 0, sizeof a); }" good "void f(int a[8]) { memset(a, 0, 8 * sizeof a[0]); }";
    "sizeof-array-div": "The size of an array is divided by that of something else than its element."
        bad "sizeof a / sizeof(char *)  /* int a[8] */" good "sizeof a / sizeof a[0]";
    "sizeof-pointer-div": "The size of a pointer is divided by that of its target: the pointer is no array."
        bad "sizeof p / sizeof *p" good "count";
    "sizeof-pointer-memaccess": "The length given to a memory function is the size of a pointer, not of what it points to."
        bad "memset(p, 0, sizeof p);" good "memset(p, 0, sizeof *p);";
    "stack-usage": "A function needs more stack than was allowed.";
    "strict-aliasing": "An object is accessed through a pointer to an unrelated type."
        bad "int n = *(int *)&f;  /* float f */" good "int n;\nmemcpy(&n, &f, sizeof n);";
    "strict-prototypes": "A function is declared without saying what it takes."
        bad "int f();" good "int f(void);";
    "string-compare": "A string is compared with an array that is too short to hold it: they are never equal."
        bad "char name[4]; …\nif (strcmp(name, \"alpha\") == 0) …" good "char name[8]; …\nif (strcmp(name, \"alpha\") == 0) …";
    "stringop-overflow": "A memory or string function writes beyond the end of an object."
        bad "char s[4];\nstrcpy(s, \"hello\");" good "char s[6];\nstrcpy(s, \"hello\");";
    "stringop-overread": "A memory or string function reads beyond the end of an object.";
    "stringop-truncation": "strncpy or strncat cuts the text, which may then lack its end.";
    "switch": "A switch on an enumeration has neither a case for each value nor a default."
        bad "switch (color) { case RED: f(); }" good "switch (color) { case RED: f(); break; default: break; }";
    "switch-bool": "A switch is on a truth value."
        bad "switch (a == b) { … }" good "if (a == b) { … }";
    "switch-default": "A switch has no default."
        bad "switch (n) { case 1: f(); }" good "switch (n) { case 1: f(); break; default: break; }";
    "switch-enum": "A switch on an enumeration has no case for one of its values, even if it has a default.";
    "switch-outside-range": "A case is not in the range of the type that is switched on."
        bad "switch (c) { case 300: f(); }  /* unsigned char c */" good "switch (c) { case 200: f(); }";
    "switch-unreachable": "A statement stands between a switch and its first case: it is never executed."
        bad "switch (n) { f(); case 1: g(); }" good "f();\nswitch (n) { case 1: g(); }";
    "tautological-compare": "A comparison is always true, or always false."
        bad "if (x == x) …" good "if (x == y) …";
    "traditional": "What means something else in C before its standard.";
    "trigraphs": "A trigraph changes what the program means, or would in another dialect."
        bad "puts(\"what??!\");" good "puts(\"what?\" \"?!\");";
    "type-limits": "A comparison is decided by the range of the type."
        bad "if (u >= 0) …  /* unsigned u */" good "if (u > 0) …";
    "undef": "A name that is no macro is used in #if: it counts as 0."
        bad "#if FEATUER" good "#if defined(FEATURE) && FEATURE";
    "uninitialized": "A variable is used before it has a value."
        bad "int x;\nreturn x;" good "int x = 0;\nreturn x;";
    "unknown-pragmas": "A pragma is not known, and is ignored."
        bad "#pragma optimise" good "#pragma GCC optimize (\"O2\")";
    "unsuffixed-float-constants": "A floating constant has no suffix, so it is a double, also where the program calculates with float."
        bad "float half(float x) { return x * 0.5; }" good "float half(float x) { return x * 0.5f; }";
    "unused": "What is declared or computed and never used.";
    "unused-but-set-parameter": "A parameter is set and its value never used.";
    "unused-but-set-variable": "A variable is set, and its value never used."
        bad "int n = f();\nn = 2;" good "f();";
    "unused-const-variable": "A constant with internal linkage is never used."
        bad "static const int limit = 3;" good "enum { limit = 3 };";
    "unused-function": "A function with internal linkage is never called."
        bad "static int helper(void) { return 1; }" good "static int helper(void) { return 1; }\nint f(void) { return helper(); }";
    "unused-label": "No goto leads to a label."
        bad "again:\n    f();" good "    f();";
    "unused-local-typedefs": "A typedef in a function is never used."
        bad "void f(void) { typedef int number; }" good "void f(void) { }";
    "unused-macros": "A macro of the main file is never used.";
    "unused-parameter": "A parameter is never used."
        bad "int f(int n) { return 1; }" good "int f(int n) { (void)n; return 1; }";
    "unused-result": "The value of a function whose result must be looked at is dropped."
        bad "read(fd, buffer, size);" good "if (read(fd, buffer, size) < 0) fail();";
    "unused-value": "A value is computed and dropped."
        bad "a == b;" good "a = b;";
    "unused-variable": "A variable is never used."
        bad "int f(void) { int n; return 1; }" good "int f(void) { return 1; }";
    "use-after-free": "Memory is used after it was freed."
        bad "free(p);\np->next = 0;" good "p->next = 0;\nfree(p);";
    "varargs": "va_start is not given the last named parameter."
        bad "void f(int a, int b, ...) { va_list ap; va_start(ap, a); }" good "void f(int a, int b, ...) { va_list ap; va_start(ap, b); }";
    "variadic-macros": "A macro takes a variable number of arguments in C89.";
    "vla": "An array's length is not a constant: it takes an unknown part of the stack."
        bad "char buffer[n];" good "char *buffer = malloc(n);";
    "vla-larger-than": "A variable array may take more from the stack than is allowed.";
    "vla-parameter": "Declarations of a function give its array parameter different variable lengths.";
    "volatile-register-var": "A register variable is volatile, which does not do what is meant.";
    "write-strings": "A string literal, which must not be written, is given where characters may be written."
        bad "char *s = \"text\";" good "const char *s = \"text\";";
    "zero-length-bounds": "An array of length 0 is subscripted in a way that may leave its object.";
};
