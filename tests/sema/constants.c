/* Every assertion holds and every initialiser is constant: no diagnostics. */
#define IS(e) _Static_assert((e), #e)
#define SAME(e, ty) _Static_assert(_Generic((e), ty: 1, default: 0), #e)
#define IS(e) _Static_assert((e), #e)

/* Types of literals. */
SAME(1, int); SAME(1u, unsigned); SAME(1l, long); SAME(1ull, unsigned long long); SAME(2147483648, long);
SAME(0x80000000, unsigned); SAME(0xffffffffffffffff, unsigned long); SAME('a', int); SAME(L'a', int); SAME(u'a', unsigned short);
SAME(1.0, double); SAME(1.0f, float); SAME(1.0L, long double); SAME(1.0f128, _Float128); SAME(1.0f32, _Float32);
SAME("a", char *); SAME(L"a", int *); SAME(u"a", unsigned short *); SAME(2.0i, _Complex double); SAME(3i, _Complex int);

/* Promotions and usual arithmetic conversions. */
struct fields { unsigned u3 : 3; unsigned u32 : 32; int s5 : 5; unsigned long long wide : 40; _Bool b : 1; } f;
SAME((char)1 + (char)1, int); SAME(1 + 1u, unsigned); SAME(1u + 1l, long); SAME(1ul + 1ll, unsigned long long);
SAME(+f.u3, int); SAME(+f.u32, unsigned); SAME(f.s5 + 1u, unsigned); SAME(f.u3 << 1u, int); SAME(+f.b, int); SAME((unsigned)f.u3, unsigned);
SAME(1 ? (short)1 : (char)2, int); SAME(1 + 1.0f, float); SAME(1.0f + 1.0, double); SAME(1.0 + 1.0L, long double);
SAME(1.0f64 + 1.0, _Float64); SAME(1.0f32x + 1.0, double); SAME(1.0i + 1.0f, _Complex double); SAME(1 << 1l, int); SAME(!1.0, int);
SAME((__int128)1 + 1ul, __int128); SAME((unsigned __int128)1 + (__int128)1, unsigned __int128);
enum small { ZERO, ONE, BIG = 0x7fffffff }; SAME(ONE, int); SAME((enum small)0, unsigned);
SAME((enum small)0 + 0, unsigned);

/* Pointers and conditionals. */
int object, *p; const int *cp; void *vp; const void *cvp; char chars[4]; int function(int); int (*array_pointer)[3];
SAME(1 ? p : cp, const int *); SAME(1 ? p : vp, void *); SAME(1 ? cp : vp, const void *); SAME(1 ? p : 0, int *);
SAME(1 ? p : (void *)0, int *); SAME(1 ? p : (void *)(char *)0, void *); SAME(1 ? (void *)(1 - 1) : p, int *);
SAME(p - p, long); SAME(&chars, char (*)[4]); SAME(chars + 1, char *); SAME(*array_pointer, int *); SAME(function, int (*)(int));
SAME(&*function, int (*)(int)); SAME(*array_pointer + 1, int *); SAME(0 ?: p, int *);

/* Integer arithmetic. */
IS(-7 / 2 == -3); IS(-7 % 2 == -1); IS((unsigned char)300 == 44); IS((signed char)200 == -56); IS(-1 > 0u); IS(-1 < 0);
IS((1u << 31) >> 31 == 1); IS((-8 >> 1) == -4); IS(~0u == 0xffffffffu); IS((_Bool)2 == 1); IS((_Bool)0.5 == 1); IS((int)1.9 == 1);
IS((int)(1.5 + 1.5) == 3); IS(1.0 / 3 < 0.34); IS(sizeof(int[3]) == 12); IS(sizeof "abc" == 4); IS(sizeof(char) == 1 && sizeof 'a' == 4);
IS((unsigned long)-1 == 0xffffffffffffffff); IS(((__int128)1 << 100) >> 98 == 4); IS((1 ? 2 : 1 / 1) == 2); IS(0 || 1 && 1);
IS(0 && object || 1); IS(__builtin_offsetof(struct { char c; int i[4]; }, i[2]) == 12);
IS(_Alignof(long) == 8); IS(__alignof__(chars) == 1); IS(__builtin_types_compatible_p(int, const int)); IS(!__builtin_types_compatible_p(int, long));

/* Built-in functions with constant arguments. */
IS(__builtin_clz(1) == 31); IS(__builtin_ctzll(8) == 3); IS(__builtin_popcountl(255) == 8); IS(__builtin_parity(7) == 1);
IS(__builtin_ffs(0) == 0); IS(__builtin_ffs(8) == 4); IS(__builtin_clrsb(-1) == 31); IS(__builtin_bswap32(0x01020304) == 0x04030201);
IS(__builtin_bswap16(0x0102) == 0x0201); IS(__builtin_bswap64(1) == 0x0100000000000000); IS(__builtin_constant_p(1 + 1));
IS(!__builtin_constant_p(object)); IS(__builtin_constant_p("a")); IS(__builtin_add_overflow_p(2147483647, 1, 0));
IS(!__builtin_mul_overflow_p(1 << 15, 1 << 15, 0L)); IS(__builtin_sub_overflow_p(0, 1, 0u)); IS(__builtin_isnan(__builtin_nan("")));
IS(__builtin_isinf_sign(-__builtin_inf()) == -1); IS(__builtin_signbit(-0.0)); IS(__builtin_fpclassify(1, 2, 3, 4, 5, 1.0) == 3);
IS(__builtin_isgreater(2.0, 1.0f)); IS(__builtin_isunordered(1.0, __builtin_nan(""))); IS(__builtin_strlen("four") == 4);
IS(__builtin_fabs(-2.0) == 2.0); IS(__builtin_copysign(1.0, -2.0) == -1.0); IS(__builtin_choose_expr(1, 3, p) == 3);
IS(__builtin_classify_type(1.0) == 8); IS(__builtin_abs(-3) == 3); IS(__builtin_expect(1, 0)); IS(__atomic_always_lock_free(4, 0));
IS(__builtin_huge_val() > 1e308); IS(__builtin_object_size(chars, 0) == 4); IS(__builtin_object_size(chars + 1, 0) == 3);

/* Addresses. */
int *a1 = &object + 1; char *a2 = chars + 2; long a3 = (long)&object + 4; int (*a4)(int) = function; char *a5 = "text" + 1;
unsigned long a6 = (unsigned long)&chars[1]; int *a7 = (int[]){1, 2, 3}; long a8 = &chars[3] - &chars[1]; int a9 = &object == 0;
struct nested { int a; struct { int b[4]; } in; } n; int *a10 = &n.in.b[2]; char a11 = "xyz"[1]; const int fixed = 7; int a12 = fixed + 1;
int a13 = !&object; int *a14 = 1 ? &object : (int *)0; void *a15[] = {&a15[1], (void *)8, 0}; _Complex double a16 = 1.0 + 2.0i;
double a17 = (1.0 + 2.0i) * (3.0 + 4.0i); float a18 = 1e30f > 1 ? 2 : 3; static const char letters[] = "abc"; char a19 = letters[2];
int labels(int n) { static void *table[] = {&&a, &&b}; static int delta[] = {&&b - &&a, 0}; goto *(table[n] + delta[1]); a: return 1; b: return 2; }
