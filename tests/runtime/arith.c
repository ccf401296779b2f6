/* Compares the runtime library with the compiler's own (libgcc) on edge and random
 * operands: results bit by bit, and for binary128 the exception flags as well, in
 * all four rounding modes.  Build the library with -DWOOTZ_RT_PREFIX=wz_ and link
 * it together with this file.  Prints one line per difference and exits with 1 if
 * there is any. */
#include <fenv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef __int128 ti;
typedef unsigned __int128 tu;
typedef long long di;
typedef unsigned long long du;
typedef __float128 tf;
typedef long double xf;
typedef _Complex float __attribute__((mode(TC))) tfc;

static long failures, checks;
static uint64_t state = 0x9e3779b97f4a7c15u;

static uint64_t random64(void)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state * 0x2545f4914f6cdd1du;
}

static void hex(const void *p, int size)
{
  const unsigned char *bytes = p;
  for (int i = size; i-- > 0;)
    printf("%02x", bytes[i]);
}

static void report(const char *name, const void *a, const void *b, int operand_size, const void *ours, const void *theirs,
                   int size, int flags_ours, int flags_theirs)
{
  if (failures++ > 40)
    return;
  printf("%s(", name);
  hex(a, operand_size);
  if (b) {
    printf(", ");
    hex(b, operand_size);
  }
  printf("): ");
  hex(ours, size);
  printf(" flags %x, expected ", flags_ours);
  hex(theirs, size);
  printf(" flags %x\n", flags_theirs);
}

/* Integers whose bits come in runs, which is where carries and shifts go wrong. */
static tu random_integer(void)
{
  static const uint64_t words[] = {0, 1, 2, 3, ~0ull, ~0ull - 1, 1ull << 63, (1ull << 63) - 1, 1ull << 32, 0xffffffffu, 10, 1000000007};
  tu value;
  switch (random64() % 5) {
  case 0:
    return ((tu)words[random64() % 12] << 64) | words[random64() % 12];
  case 1:
    value = ((tu)random64() << 64) | random64();
    return value >> (random64() % 128);
  case 2:
    value = ~(tu)0 >> (random64() % 128);
    return value << (random64() % 128);
  case 3:
    value = ((tu)random64() << 64) | random64();
    return -(value >> (random64() % 128));
  default:
    return ((tu)random64() << 64) | random64();
  }
}

static tu random_quad(void)
{
  static const unsigned exponents[] = {0, 1, 2, 0x3ffe, 0x3fff, 0x4000, 0x7ffe, 0x7fff, 0x3fff - 112, 0x3fff + 112, 0x3c01, 0x3bcd, 0x43fe, 0x407e, 0x3f81, 0x3f6a, 0x400e, 0x3ff1, 0x3fe7};
  tu sign = (tu)(random64() & 1) << 127;
  unsigned exponent;
  switch (random64() % 4) {
  case 0:
    exponent = exponents[random64() % (sizeof exponents / sizeof *exponents)];
    break;
  case 1:
    exponent = 0x3fff - 130 + random64() % 260;
    break;
  case 2:
    exponent = random64() & 0x7fff;
    break;
  default:
    exponent = 0x3fff + random64() % 4;
    break;
  }
  tu fraction;
  switch (random64() % 4) {
  case 0:
    fraction = 0;
    break;
  case 1:
    fraction = random_integer();
    break;
  case 2:
    fraction = (tu)random64() << (random64() % 112);
    break;
  default:
    fraction = ((tu)random64() << 64) | random64();
    break;
  }
  fraction &= ((tu)1 << 112) - 1;
  return sign | (tu)exponent << 112 | fraction;
}

static tf quad(tu bits)
{
  tf value;
  memcpy(&value, &bits, 16);
  return value;
}
static double random_double(void)
{
  uint64_t bits = random64();
  double value;
  switch (random64() % 4) {
  case 0:
    bits = (bits & ~(0x7ffull << 52)) | (1023 + random64() % 130) << 52;
    break;
  case 1:
    bits &= 0x8000000000000000u | (uint64_t)(random64() % 4 ? -1 : 0) << 52;
    break;
  case 2:
    bits = (bits & 0x800fffffffffffffu) | (uint64_t)(random64() % 2 ? 0x7ff : 0) << 52;
    break;
  }
  memcpy(&value, &bits, 8);
  return value;
}
static float random_float(void)
{
  uint32_t bits = random64();
  float value;
  switch (random64() % 4) {
  case 0:
    bits = (bits & 0x807fffff) | (127 + random64() % 129) << 23;
    break;
  case 1:
    bits &= 0xff800000;
    break;
  case 2:
    bits = (bits & 0x807fffff) | (uint32_t)(random64() % 2 ? 0xff : 0) << 23;
    break;
  }
  memcpy(&value, &bits, 4);
  return value;
}
static xf random_extended(void)
{
  struct { uint64_t significand; uint16_t sign_exponent; } bits = {random64() | 1ull << 63, random64()};
  xf value = 0;
  switch (random64() % 4) {
  case 0:
    bits.sign_exponent = (bits.sign_exponent & 0x8000) | (0x3fff + random64() % 130);
    break;
  case 1:
    bits.significand = 1ull << 63 | (random64() % 4 << 62);
    break;
  case 2:
    bits.sign_exponent = (bits.sign_exponent & 0x8000) | (random64() % 2 ? 0x7fff : 0);
    if ((bits.sign_exponent & 0x7fff) == 0)
      bits.significand &= ~(1ull << 63);
    break;
  }
  memcpy(&value, &bits, 10);
  return value;
}

static int any_nan(const tu *bits)
{
  return *bits << 1 > (tu)0x7fff << 113;
}

#define FLAGS (FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW | FE_INEXACT)
static const int modes[] = {FE_TONEAREST, FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO};

/* libgcc raises some flags in the x87 status word, ours are all in MXCSR;
 * fetestexcept sees both. */
static void clear_flags(void)
{
  feclearexcept(FE_ALL_EXCEPT);
}
static int read_flags(void)
{
  return fetestexcept(FLAGS);
}

#define COMPARE(name, R, size, A, a, pb, osize, call_ours, call_theirs, with_flags)          \
  do {                                                                                       \
    R ours, theirs;                                                                          \
    memset(&ours, 0, sizeof ours);                                                           \
    memset(&theirs, 0, sizeof theirs);                                                       \
    checks++;                                                                                \
    clear_flags();                                                                           \
    ours = call_ours;                                                                        \
    int flags_ours = read_flags();                                                           \
    clear_flags();                                                                           \
    theirs = call_theirs;                                                                    \
    int flags_theirs = read_flags();                                                         \
    if (memcmp(&ours, &theirs, size) != 0 || (with_flags && flags_ours != flags_theirs))     \
      report(name, &a, pb, osize, &ours, &theirs, size, flags_ours, flags_theirs);           \
  } while (0)

#define UNARY(name, R, size, A, osize, a, flags)                      \
  do {                                                                \
    extern R name(A), wz_##name(A);                                   \
    COMPARE(#name, R, size, A, a, NULL, osize, wz_##name(a), name(a), flags); \
  } while (0)
#define BINARY(name, R, size, A, B, osize, a, b, flags)               \
  do {                                                                \
    extern R name(A, B), wz_##name(A, B);                             \
    COMPARE(#name, R, size, A, a, &b, osize, wz_##name(a, b), name(a, b), flags); \
  } while (0)

static void integers(void)
{
  tu a = random_integer(), b = random_integer();
  ti sa = a, sb = b;
  int count = random64() % 128;
  du la = a, lb = b;
  int ia = a;
  BINARY(__ashlti3, ti, 16, ti, int, 16, sa, count, 0);
  BINARY(__ashrti3, ti, 16, ti, int, 16, sa, count, 0);
  BINARY(__lshrti3, ti, 16, ti, int, 16, sa, count, 0);
  BINARY(__multi3, ti, 16, ti, ti, 16, sa, sb, 0);
  BINARY(__cmpti2, int, 4, ti, ti, 16, sa, sb, 0);
  BINARY(__ucmpti2, int, 4, tu, tu, 16, a, b, 0);
  BINARY(__cmpti2, int, 4, ti, ti, 16, sa, sa, 0);
  UNARY(__negti2, ti, 16, ti, 16, sa, 0);
  if (b) {
    tu remainder_ours, remainder_theirs;
    extern tu __udivmodti4(tu, tu, tu *), wz___udivmodti4(tu, tu, tu *);
    extern ti __divmodti4(ti, ti, ti *), wz___divmodti4(ti, ti, ti *);
    BINARY(__udivti3, tu, 16, tu, tu, 16, a, b, 0);
    BINARY(__umodti3, tu, 16, tu, tu, 16, a, b, 0);
    tu q = wz___udivmodti4(a, b, &remainder_ours), q2 = __udivmodti4(a, b, &remainder_theirs);
    checks++;
    if (q != q2 || remainder_ours != remainder_theirs)
      report("__udivmodti4", &a, &b, 16, &remainder_ours, &remainder_theirs, 16, 0, 0);
    if (!(a == (tu)1 << 127 && sb == -1)) {
      ti rest_ours, rest_theirs;
      BINARY(__divti3, ti, 16, ti, ti, 16, sa, sb, 0);
      BINARY(__modti3, ti, 16, ti, ti, 16, sa, sb, 0);
      checks++;
      if (wz___divmodti4(a, b, &rest_ours) != __divmodti4(a, b, &rest_theirs) || rest_ours != rest_theirs)
        report("__divmodti4", &a, &b, 16, &rest_ours, &rest_theirs, 16, 0, 0);
    }
  }
  UNARY(__popcountdi2, int, 4, du, 8, la, 0);
  UNARY(__popcountti2, int, 4, tu, 16, a, 0);
  UNARY(__paritydi2, int, 4, du, 8, la, 0);
  UNARY(__parityti2, int, 4, tu, 16, a, 0);
  UNARY(__ffsdi2, int, 4, du, 8, la, 0);
  UNARY(__ffsti2, int, 4, tu, 16, a, 0);
  UNARY(__clrsbdi2, int, 4, du, 8, la, 0);
  UNARY(__clrsbti2, int, 4, tu, 16, a, 0);
  UNARY(__bswapsi2, int, 4, int, 4, ia, 0);
  UNARY(__bswapdi2, du, 8, du, 8, la, 0);
  if (la) {
    UNARY(__clzdi2, int, 4, du, 8, la, 0);
    UNARY(__ctzdi2, int, 4, du, 8, la, 0);
  }
  if (a) {
    UNARY(__clzti2, int, 4, tu, 16, a, 0);
    UNARY(__ctzti2, int, 4, tu, 16, a, 0);
  }
  /* Overflow decides between a result and abort(): compare only where libgcc returns. */
  di da = la, db = lb, dsum;
  ti tsum;
  if (!__builtin_add_overflow(da, db, &dsum))
    BINARY(__addvdi3, di, 8, di, di, 8, da, db, 0);
  if (!__builtin_mul_overflow(sa, sb, &tsum))
    BINARY(__mulvti3, ti, 16, ti, ti, 16, sa, sb, 0);
  if (!__builtin_sub_overflow(sa, sb, &tsum))
    BINARY(__subvti3, ti, 16, ti, ti, 16, sa, sb, 0);
  extern ti wz___muloti4(ti, ti, int *);
  int overflow;
  ti product = wz___muloti4(sa, sb, &overflow);
  int expected = __builtin_mul_overflow(sa, sb, &tsum);
  checks++;
  if (product != tsum || overflow != expected)
    report("__muloti4", &a, &b, 16, &product, &tsum, 16, overflow, expected);
}

static void quads(void)
{
  tu ba = random_quad(), bb = random64() % 16 ? random_quad() : ba ^ (tu)(random64() & 1) << 127;
  tf a = quad(ba), b = quad(bb);
  int both_nan = any_nan(&ba) && any_nan(&bb);
  if (!both_nan) {
    BINARY(__addtf3, tf, 16, tf, tf, 16, a, b, 1);
    BINARY(__subtf3, tf, 16, tf, tf, 16, a, b, 1);
    BINARY(__multf3, tf, 16, tf, tf, 16, a, b, 1);
    BINARY(__divtf3, tf, 16, tf, tf, 16, a, b, 1);
  }
  UNARY(__negtf2, tf, 16, tf, 16, a, 1);
  BINARY(__eqtf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__netf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__lttf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__letf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__gttf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__getf2, int, 4, tf, tf, 16, a, b, 1);
  BINARY(__unordtf2, int, 4, tf, tf, 16, a, b, 1);
  UNARY(__trunctfsf2, float, 4, tf, 16, a, 1);
  UNARY(__trunctfdf2, double, 8, tf, 16, a, 1);
  UNARY(__trunctfxf2, xf, 10, tf, 16, a, 1);
  UNARY(__trunctfhf2, _Float16, 2, tf, 16, a, 1);
  /* Out of range is undefined in C, and libgcc's choice is an accident. */
  tf size = a < 0 ? -a : a;
  if (size < 2147483647.5Q)
    UNARY(__fixtfsi, int, 4, tf, 16, a, 1);
  if (size < 4294967295.5Q && a > -1)
    UNARY(__fixunstfsi, unsigned, 4, tf, 16, a, 1);
  if (size < 0x1p63Q)
    UNARY(__fixtfdi, di, 8, tf, 16, a, 1);
  if (size < 0x1p64Q && a > -1)
    UNARY(__fixunstfdi, du, 8, tf, 16, a, 1);
  if (size < 0x1p127Q)
    UNARY(__fixtfti, ti, 16, tf, 16, a, 1);
  if (size < 0x1p128Q && a > -1)
    UNARY(__fixunstfti, tu, 16, tf, 16, a, 1);
}

static void conversions(void)
{
  double d = random_double();
  float f = random_float();
  xf x = random_extended();
  _Float16 h;
  uint16_t bh = random64();
  memcpy(&h, &bh, 2);
  tu a = random_integer();
  ti sa = a;
  int ia = a;
  di la = a;
  UNARY(__extendsftf2, tf, 16, float, 4, f, 1);
  UNARY(__extenddftf2, tf, 16, double, 8, d, 1);
  UNARY(__extendxftf2, tf, 16, xf, 10, x, 1);
  UNARY(__extendhftf2, tf, 16, _Float16, 2, h, 1);
  UNARY(__extendhfsf2, float, 4, _Float16, 2, h, 1);
  UNARY(__extendhfdf2, double, 8, _Float16, 2, h, 1);
  UNARY(__extendhfxf2, xf, 10, _Float16, 2, h, 1);
  UNARY(__truncsfhf2, _Float16, 2, float, 4, f, 1);
  UNARY(__truncdfhf2, _Float16, 2, double, 8, d, 1);
  UNARY(__truncxfhf2, _Float16, 2, xf, 10, x, 1);
  UNARY(__floatsitf, tf, 16, int, 4, ia, 1);
  UNARY(__floatunsitf, tf, 16, unsigned, 4, ia, 1);
  UNARY(__floatditf, tf, 16, di, 8, la, 1);
  UNARY(__floatunditf, tf, 16, du, 8, la, 1);
  UNARY(__floattitf, tf, 16, ti, 16, sa, 1);
  UNARY(__floatuntitf, tf, 16, tu, 16, a, 1);
  UNARY(__floattisf, float, 4, ti, 16, sa, 0);
  UNARY(__floatuntisf, float, 4, tu, 16, a, 0);
  UNARY(__floattidf, double, 8, ti, 16, sa, 0);
  UNARY(__floatuntidf, double, 8, tu, 16, a, 0);
  UNARY(__floattixf, xf, 10, ti, 16, sa, 0);
  UNARY(__floatuntixf, xf, 10, tu, 16, a, 0);
  UNARY(__floattihf, _Float16, 2, ti, 16, sa, 0);
  if (f > -0x1p127f && f < 0x1p127f)
    UNARY(__fixsfti, ti, 16, float, 4, f, 0);
  if (f > -1 && f < __builtin_inff())
    UNARY(__fixunssfti, tu, 16, float, 4, f, 0);
  if (d > -0x1p127 && d < 0x1p127)
    UNARY(__fixdfti, ti, 16, double, 8, d, 0);
  if (d > -1 && d < 0x1p128)
    UNARY(__fixunsdfti, tu, 16, double, 8, d, 0);
  if (x > -0x1p127L && x < 0x1p127L)
    UNARY(__fixxfti, ti, 16, xf, 10, x, 0);
  if (x > -1 && x < 0x1p128L)
    UNARY(__fixunsxfti, tu, 16, xf, 10, x, 0);
  if (x > -1 && x < 0x1p64L)
    UNARY(__fixunsxfdi, du, 8, xf, 10, x, 0);
}

/* Equal, or both NaN. */
#define SAME(a, b) ((a) == (b) || ((a) != (a) && (b) != (b)))

#define COMPLEX(name, C, R, random)                                                        \
  do {                                                                                     \
    extern C name(R, R, R, R), wz_##name(R, R, R, R);                                      \
    R a = random, b = random, c = random, d = random;                                      \
    C ours = wz_##name(a, b, c, d), theirs = name(a, b, c, d);                             \
    R xo = __real__ ours, xt = __real__ theirs, yo = __imag__ ours, yt = __imag__ theirs;  \
    checks++;                                                                              \
    if (!SAME(xo, xt) || !SAME(yo, yt)) {                                                  \
      R in[4] = {a, b, c, d};                                                              \
      report(#name, &in[0], &in[2], 2 * sizeof(R), &ours, &theirs, sizeof ours, 0, 0);      \
    }                                                                                      \
  } while (0)

static void complexes(void)
{
  COMPLEX(__mulsc3, _Complex float, float, random_float());
  COMPLEX(__muldc3, _Complex double, double, random_double());
  COMPLEX(__mulxc3, _Complex long double, xf, random_extended());
  COMPLEX(__multc3, tfc, tf, quad(random_quad()));
  COMPLEX(__divsc3, _Complex float, float, random_float());
  COMPLEX(__divdc3, _Complex double, double, random_double());
  COMPLEX(__divxc3, _Complex long double, xf, random_extended());
  COMPLEX(__divtc3, tfc, tf, quad(random_quad()));
}

static void powers(void)
{
  int exponent = (int)(random64() % 41) - 20;
  double d = (double)(int64_t)random64() * 0x1p-60;
  float f = d;
  xf x = d;
  tf t = d;
  BINARY(__powisf2, float, 4, float, int, 4, f, exponent, 0);
  BINARY(__powidf2, double, 8, double, int, 4, d, exponent, 0);
  BINARY(__powixf2, xf, 10, xf, int, 4, x, exponent, 0);
  BINARY(__powitf2, tf, 16, tf, int, 4, t, exponent, 0);
}

int main(int argc, char **argv)
{
  long rounds = 200000;
  if (argc > 1)
    sscanf(argv[1], "%ld", &rounds);
  for (long i = 0; i < rounds; i++) {
    fesetround(modes[i & 3]);
    integers();
    quads();
    conversions();
    powers();
    fesetround(FE_TONEAREST);
    complexes();
  }
  printf("%ld checks, %ld differences\n", checks, failures);
  return failures != 0;
}
