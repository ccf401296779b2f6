/* Compile with -msse4.2 -maes -mpclmul.  Prints a digest of what each vector intrinsic returns for many operands.  The
 * same program is compiled with the headers under test and with another
 * compiler's: the two outputs must be equal line by line. */
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static uint64_t state = 88172645463325252u, digest;

static uint64_t random64(void)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

/* Bytes of mixed size: saturation and shifts need small values as well. */
static uint64_t lanes(void)
{
  uint64_t value = random64();
  switch (random64() & 3) {
  case 0:
    return value & 0x000f000f000f000f;
  case 1:
    return value & 0xff;
  case 2:
    return value | 0x8080000080800000;
  default:
    return value;
  }
}

static void mix(const void *data, int size)
{
  const unsigned char *bytes = data;
  for (int i = 0; i < size; i++)
    digest = (digest ^ bytes[i]) * 0x100000001b3;
}

static __m128i random_I(void)
{
  uint64_t high = lanes(), low = lanes();
  return _mm_set_epi64x(high, low);
}
static __m64 random_M(void) { return _mm_cvtsi64_m64(lanes()); }
static float random_f(void)
{
  static const float special[] = {0.0f, -0.0f, 1.5f, -2.5f, 3e9f, -3e9f, 1e30f, 0.5f};
  return random64() & 3 ? (float)(int32_t)random64() / 65536 : special[random64() & 7];
}
static double random_d(void) { return random_f(); }
static __m128 random_V(void)
{
  float a = random_f(), b = random_f(), c = random_f(), d = random_f();
  return _mm_set_ps(d, c, b, a);
}
static __m128d random_D(void)
{
  double a = random_d(), b = random_d();
  return _mm_set_pd(b, a);
}
static int random_i(void) { return random64() & 3 ? (int)(random64() % 70) : (int)random64(); }
static long long random_l(void) { return random64(); }
static short random_s(void) { return random64(); }
static char random_c(void) { return random64(); }

typedef __m128 type_V;
typedef __m128d type_D;
typedef __m128i type_I;
typedef __m64 type_M;
typedef int type_i;
typedef long long type_l;
typedef float type_f;
typedef double type_d;
typedef short type_s;
typedef char type_c;

#define ONE(name, R, A)                          \
  digest = 14695981039346656037u;                \
  for (int i = 0; i < 500; i++) {                \
    type_##R r = name(random_##A());             \
    mix(&r, sizeof r);                           \
  }                                              \
  printf("%-24s %016llx\n", #name, (unsigned long long)digest);
#define TWO(name, R, A, B)                       \
  digest = 14695981039346656037u;                \
  for (int i = 0; i < 500; i++) {                \
    type_##A a = random_##A();                   \
    type_##B b = random_##B();                   \
    type_##R r = name(a, b);                     \
    mix(&r, sizeof r);                           \
  }                                              \
  printf("%-24s %016llx\n", #name, (unsigned long long)digest);
/* An immediate has to be a constant. */
#define CONSTANT(name, R, A, n)                  \
  for (int i = 0; i < 100; i++) {                \
    type_A_##A a = random_##A();                 \
    type_##R r = name(a, n);                     \
    mix(&r, sizeof r);                           \
  }
#define type_A_I __m128i
#define type_A_M __m64
#define type_A_V __m128
#define type_A_D __m128d
#define IMMEDIATES(name, R, A)                                                                         \
  digest = 14695981039346656037u;                                                                      \
  CONSTANT(name, R, A, 0) CONSTANT(name, R, A, 1) CONSTANT(name, R, A, 2) CONSTANT(name, R, A, 3)      \
  printf("%-24s %016llx\n", #name, (unsigned long long)digest);
#define WIDE_IMMEDIATES(name, R, A)                                                                    \
  digest = 14695981039346656037u;                                                                      \
  CONSTANT(name, R, A, 0) CONSTANT(name, R, A, 5) CONSTANT(name, R, A, 8) CONSTANT(name, R, A, 15)     \
  CONSTANT(name, R, A, 16) CONSTANT(name, R, A, 27) CONSTANT(name, R, A, 0xb1) CONSTANT(name, R, A, 255) \
  printf("%-24s %016llx\n", #name, (unsigned long long)digest);

#define PAIR(name, R, A, n)                      \
  for (int i = 0; i < 100; i++) {                \
    type_##A a = random_##A(), b = random_##A(); \
    type_##R r = name(a, b, n);                  \
    mix(&r, sizeof r);                           \
  }
#define PAIRS(name, R, A)                                                                              \
  digest = 14695981039346656037u;                                                                      \
  PAIR(name, R, A, 0) PAIR(name, R, A, 1) PAIR(name, R, A, 2) PAIR(name, R, A, 3)                      \
  printf("%-24s %016llx\n", #name, (unsigned long long)digest);

int main(void)
{
  ONE(_mm_cvtsi32_si64, M, i)
  ONE(_mm_cvtsi64_si32, i, M)
  ONE(_mm_cvtsi64_m64, M, l)
  ONE(_mm_cvtm64_si64, l, M)
  ONE(_mm_cvtsi64x_si64, M, l)
  ONE(_mm_cvtsi64_si64x, l, M)
  TWO(_mm_packs_pi16, M, M, M)
  TWO(_mm_packs_pi32, M, M, M)
  TWO(_mm_packs_pu16, M, M, M)
  TWO(_mm_unpackhi_pi8, M, M, M)
  TWO(_mm_unpackhi_pi16, M, M, M)
  TWO(_mm_unpackhi_pi32, M, M, M)
  TWO(_mm_unpacklo_pi8, M, M, M)
  TWO(_mm_unpacklo_pi16, M, M, M)
  TWO(_mm_unpacklo_pi32, M, M, M)
  TWO(_mm_add_pi8, M, M, M)
  TWO(_mm_add_pi16, M, M, M)
  TWO(_mm_add_pi32, M, M, M)
  TWO(_mm_adds_pi8, M, M, M)
  TWO(_mm_adds_pi16, M, M, M)
  TWO(_mm_adds_pu8, M, M, M)
  TWO(_mm_adds_pu16, M, M, M)
  TWO(_mm_sub_pi8, M, M, M)
  TWO(_mm_sub_pi16, M, M, M)
  TWO(_mm_sub_pi32, M, M, M)
  TWO(_mm_subs_pi8, M, M, M)
  TWO(_mm_subs_pi16, M, M, M)
  TWO(_mm_subs_pu8, M, M, M)
  TWO(_mm_subs_pu16, M, M, M)
  TWO(_mm_madd_pi16, M, M, M)
  TWO(_mm_mulhi_pi16, M, M, M)
  TWO(_mm_mullo_pi16, M, M, M)
  TWO(_mm_slli_pi16, M, M, i)
  TWO(_mm_sll_pi16, M, M, M)
  TWO(_mm_slli_pi32, M, M, i)
  TWO(_mm_sll_pi32, M, M, M)
  TWO(_mm_slli_si64, M, M, i)
  TWO(_mm_sll_si64, M, M, M)
  TWO(_mm_srli_pi16, M, M, i)
  TWO(_mm_srl_pi16, M, M, M)
  TWO(_mm_srli_pi32, M, M, i)
  TWO(_mm_srl_pi32, M, M, M)
  TWO(_mm_srli_si64, M, M, i)
  TWO(_mm_srl_si64, M, M, M)
  TWO(_mm_srai_pi16, M, M, i)
  TWO(_mm_sra_pi16, M, M, M)
  TWO(_mm_srai_pi32, M, M, i)
  TWO(_mm_sra_pi32, M, M, M)
  TWO(_mm_and_si64, M, M, M)
  TWO(_mm_andnot_si64, M, M, M)
  TWO(_mm_or_si64, M, M, M)
  TWO(_mm_xor_si64, M, M, M)
  TWO(_mm_cmpeq_pi8, M, M, M)
  TWO(_mm_cmpeq_pi16, M, M, M)
  TWO(_mm_cmpeq_pi32, M, M, M)
  TWO(_mm_cmpgt_pi8, M, M, M)
  TWO(_mm_cmpgt_pi16, M, M, M)
  TWO(_mm_cmpgt_pi32, M, M, M)
  TWO(_mm_set_pi32, M, i, i)
  TWO(_mm_setr_pi32, M, i, i)
  ONE(_mm_set1_pi32, M, i)
  ONE(_mm_set1_pi16, M, s)
  ONE(_mm_set1_pi8, M, c)
  ONE(_mm_set_ss, V, f)
  ONE(_mm_set1_ps, V, f)
  ONE(_mm_set_ps1, V, f)
  ONE(_mm_cvtss_f32, f, V)
  TWO(_mm_move_ss, V, V, V)
  TWO(_mm_add_ss, V, V, V)
  TWO(_mm_add_ps, V, V, V)
  TWO(_mm_sub_ss, V, V, V)
  TWO(_mm_sub_ps, V, V, V)
  TWO(_mm_mul_ss, V, V, V)
  TWO(_mm_mul_ps, V, V, V)
  TWO(_mm_div_ss, V, V, V)
  TWO(_mm_div_ps, V, V, V)
  ONE(_mm_sqrt_ps, V, V)
  ONE(_mm_sqrt_ss, V, V)
  TWO(_mm_min_ps, V, V, V)
  TWO(_mm_min_ss, V, V, V)
  TWO(_mm_max_ps, V, V, V)
  TWO(_mm_max_ss, V, V, V)
  TWO(_mm_and_ps, V, V, V)
  TWO(_mm_andnot_ps, V, V, V)
  TWO(_mm_or_ps, V, V, V)
  TWO(_mm_xor_ps, V, V, V)
  TWO(_mm_cmpeq_ps, V, V, V)
  TWO(_mm_cmpeq_ss, V, V, V)
  TWO(_mm_cmplt_ps, V, V, V)
  TWO(_mm_cmplt_ss, V, V, V)
  TWO(_mm_cmple_ps, V, V, V)
  TWO(_mm_cmple_ss, V, V, V)
  TWO(_mm_cmpgt_ps, V, V, V)
  TWO(_mm_cmpgt_ss, V, V, V)
  TWO(_mm_cmpge_ps, V, V, V)
  TWO(_mm_cmpge_ss, V, V, V)
  TWO(_mm_cmpneq_ps, V, V, V)
  TWO(_mm_cmpneq_ss, V, V, V)
  TWO(_mm_cmpnlt_ps, V, V, V)
  TWO(_mm_cmpnlt_ss, V, V, V)
  TWO(_mm_cmpnle_ps, V, V, V)
  TWO(_mm_cmpnle_ss, V, V, V)
  TWO(_mm_cmpngt_ps, V, V, V)
  TWO(_mm_cmpngt_ss, V, V, V)
  TWO(_mm_cmpnge_ps, V, V, V)
  TWO(_mm_cmpnge_ss, V, V, V)
  TWO(_mm_cmpord_ps, V, V, V)
  TWO(_mm_cmpord_ss, V, V, V)
  TWO(_mm_cmpunord_ps, V, V, V)
  TWO(_mm_cmpunord_ss, V, V, V)
  TWO(_mm_comieq_ss, i, V, V)
  TWO(_mm_comilt_ss, i, V, V)
  TWO(_mm_comile_ss, i, V, V)
  TWO(_mm_comigt_ss, i, V, V)
  TWO(_mm_comige_ss, i, V, V)
  TWO(_mm_comineq_ss, i, V, V)
  TWO(_mm_ucomieq_ss, i, V, V)
  TWO(_mm_ucomilt_ss, i, V, V)
  TWO(_mm_ucomile_ss, i, V, V)
  TWO(_mm_ucomigt_ss, i, V, V)
  TWO(_mm_ucomige_ss, i, V, V)
  TWO(_mm_ucomineq_ss, i, V, V)
  ONE(_mm_cvtss_si32, i, V)
  ONE(_mm_cvttss_si32, i, V)
  TWO(_mm_cvtsi32_ss, V, V, i)
  ONE(_mm_cvtss_si64, l, V)
  ONE(_mm_cvttss_si64, l, V)
  TWO(_mm_cvtsi64_ss, V, V, l)
  TWO(_mm_unpackhi_ps, V, V, V)
  TWO(_mm_unpacklo_ps, V, V, V)
  TWO(_mm_movehl_ps, V, V, V)
  TWO(_mm_movelh_ps, V, V, V)
  ONE(_mm_movemask_ps, i, V)
  TWO(_mm_cvtpi32_ps, V, V, M)
  ONE(_mm_cvtps_pi32, M, V)
  ONE(_mm_cvttps_pi32, M, V)
  ONE(_mm_cvtpi16_ps, V, M)
  ONE(_mm_cvtpu16_ps, V, M)
  ONE(_mm_cvtpi8_ps, V, M)
  ONE(_mm_cvtpu8_ps, V, M)
  TWO(_mm_cvtpi32x2_ps, V, M, M)
  ONE(_mm_cvtps_pi16, M, V)
  ONE(_mm_cvtps_pi8, M, V)
  TWO(_mm_max_pi16, M, M, M)
  TWO(_mm_max_pu8, M, M, M)
  TWO(_mm_min_pi16, M, M, M)
  TWO(_mm_min_pu8, M, M, M)
  ONE(_mm_movemask_pi8, i, M)
  TWO(_mm_mulhi_pu16, M, M, M)
  TWO(_mm_avg_pu8, M, M, M)
  TWO(_mm_avg_pu16, M, M, M)
  TWO(_mm_sad_pu8, M, M, M)
  ONE(_mm_set_sd, D, d)
  ONE(_mm_set1_pd, D, d)
  ONE(_mm_set_pd1, D, d)
  TWO(_mm_set_pd, D, d, d)
  TWO(_mm_setr_pd, D, d, d)
  TWO(_mm_move_sd, D, D, D)
  ONE(_mm_cvtsd_f64, d, D)
  TWO(_mm_add_sd, D, D, D)
  TWO(_mm_add_pd, D, D, D)
  TWO(_mm_sub_sd, D, D, D)
  TWO(_mm_sub_pd, D, D, D)
  TWO(_mm_mul_sd, D, D, D)
  TWO(_mm_mul_pd, D, D, D)
  TWO(_mm_div_sd, D, D, D)
  TWO(_mm_div_pd, D, D, D)
  ONE(_mm_sqrt_pd, D, D)
  TWO(_mm_sqrt_sd, D, D, D)
  TWO(_mm_min_pd, D, D, D)
  TWO(_mm_min_sd, D, D, D)
  TWO(_mm_max_pd, D, D, D)
  TWO(_mm_max_sd, D, D, D)
  TWO(_mm_and_pd, D, D, D)
  TWO(_mm_andnot_pd, D, D, D)
  TWO(_mm_or_pd, D, D, D)
  TWO(_mm_xor_pd, D, D, D)
  TWO(_mm_cmpeq_pd, D, D, D)
  TWO(_mm_cmpeq_sd, D, D, D)
  TWO(_mm_cmplt_pd, D, D, D)
  TWO(_mm_cmplt_sd, D, D, D)
  TWO(_mm_cmple_pd, D, D, D)
  TWO(_mm_cmple_sd, D, D, D)
  TWO(_mm_cmpgt_pd, D, D, D)
  TWO(_mm_cmpgt_sd, D, D, D)
  TWO(_mm_cmpge_pd, D, D, D)
  TWO(_mm_cmpge_sd, D, D, D)
  TWO(_mm_cmpneq_pd, D, D, D)
  TWO(_mm_cmpneq_sd, D, D, D)
  TWO(_mm_cmpnlt_pd, D, D, D)
  TWO(_mm_cmpnlt_sd, D, D, D)
  TWO(_mm_cmpnle_pd, D, D, D)
  TWO(_mm_cmpnle_sd, D, D, D)
  TWO(_mm_cmpngt_pd, D, D, D)
  TWO(_mm_cmpngt_sd, D, D, D)
  TWO(_mm_cmpnge_pd, D, D, D)
  TWO(_mm_cmpnge_sd, D, D, D)
  TWO(_mm_cmpord_pd, D, D, D)
  TWO(_mm_cmpord_sd, D, D, D)
  TWO(_mm_cmpunord_pd, D, D, D)
  TWO(_mm_cmpunord_sd, D, D, D)
  TWO(_mm_comieq_sd, i, D, D)
  TWO(_mm_comilt_sd, i, D, D)
  TWO(_mm_comile_sd, i, D, D)
  TWO(_mm_comigt_sd, i, D, D)
  TWO(_mm_comige_sd, i, D, D)
  TWO(_mm_comineq_sd, i, D, D)
  TWO(_mm_ucomieq_sd, i, D, D)
  TWO(_mm_ucomilt_sd, i, D, D)
  TWO(_mm_ucomile_sd, i, D, D)
  TWO(_mm_ucomigt_sd, i, D, D)
  TWO(_mm_ucomige_sd, i, D, D)
  TWO(_mm_ucomineq_sd, i, D, D)
  ONE(_mm_cvtepi32_pd, D, I)
  ONE(_mm_cvtepi32_ps, V, I)
  ONE(_mm_cvtpd_epi32, I, D)
  ONE(_mm_cvttpd_epi32, I, D)
  ONE(_mm_cvtps_epi32, I, V)
  ONE(_mm_cvttps_epi32, I, V)
  ONE(_mm_cvtpd_pi32, M, D)
  ONE(_mm_cvttpd_pi32, M, D)
  ONE(_mm_cvtpi32_pd, D, M)
  ONE(_mm_cvtpd_ps, V, D)
  ONE(_mm_cvtps_pd, D, V)
  ONE(_mm_cvtsd_si32, i, D)
  ONE(_mm_cvttsd_si32, i, D)
  ONE(_mm_cvtsd_si64, l, D)
  ONE(_mm_cvttsd_si64, l, D)
  TWO(_mm_cvtsi64_sd, D, D, l)
  ONE(_mm_cvtsi128_si64, l, I)
  ONE(_mm_cvtsi64_si128, I, l)
  TWO(_mm_cvtsd_ss, V, V, D)
  TWO(_mm_cvtsi32_sd, D, D, i)
  TWO(_mm_cvtss_sd, D, D, V)
  TWO(_mm_unpackhi_pd, D, D, D)
  TWO(_mm_unpacklo_pd, D, D, D)
  ONE(_mm_movemask_pd, i, D)
  ONE(_mm_castps_pd, D, V)
  ONE(_mm_castps_si128, I, V)
  ONE(_mm_castpd_ps, V, D)
  ONE(_mm_castpd_si128, I, D)
  ONE(_mm_castsi128_ps, V, I)
  ONE(_mm_castsi128_pd, D, I)
  TWO(_mm_set_epi64x, I, l, l)
  TWO(_mm_set_epi64, I, M, M)
  TWO(_mm_setr_epi64, I, M, M)
  ONE(_mm_set1_epi64x, I, l)
  ONE(_mm_set1_epi64, I, M)
  ONE(_mm_set1_epi32, I, i)
  ONE(_mm_set1_epi16, I, s)
  ONE(_mm_set1_epi8, I, c)
  ONE(_mm_movepi64_pi64, M, I)
  ONE(_mm_movpi64_epi64, I, M)
  ONE(_mm_move_epi64, I, I)
  ONE(_mm_cvtsi128_si32, i, I)
  ONE(_mm_cvtsi32_si128, I, i)
  TWO(_mm_packs_epi16, I, I, I)
  TWO(_mm_packs_epi32, I, I, I)
  TWO(_mm_packus_epi16, I, I, I)
  TWO(_mm_unpackhi_epi8, I, I, I)
  TWO(_mm_unpackhi_epi16, I, I, I)
  TWO(_mm_unpackhi_epi32, I, I, I)
  TWO(_mm_unpackhi_epi64, I, I, I)
  TWO(_mm_unpacklo_epi8, I, I, I)
  TWO(_mm_unpacklo_epi16, I, I, I)
  TWO(_mm_unpacklo_epi32, I, I, I)
  TWO(_mm_unpacklo_epi64, I, I, I)
  TWO(_mm_add_epi8, I, I, I)
  TWO(_mm_add_epi16, I, I, I)
  TWO(_mm_add_epi32, I, I, I)
  TWO(_mm_add_epi64, I, I, I)
  TWO(_mm_add_si64, M, M, M)
  TWO(_mm_adds_epi8, I, I, I)
  TWO(_mm_adds_epi16, I, I, I)
  TWO(_mm_adds_epu8, I, I, I)
  TWO(_mm_adds_epu16, I, I, I)
  TWO(_mm_sub_epi8, I, I, I)
  TWO(_mm_sub_epi16, I, I, I)
  TWO(_mm_sub_epi32, I, I, I)
  TWO(_mm_sub_epi64, I, I, I)
  TWO(_mm_sub_si64, M, M, M)
  TWO(_mm_subs_epi8, I, I, I)
  TWO(_mm_subs_epi16, I, I, I)
  TWO(_mm_subs_epu8, I, I, I)
  TWO(_mm_subs_epu16, I, I, I)
  TWO(_mm_madd_epi16, I, I, I)
  TWO(_mm_mulhi_epi16, I, I, I)
  TWO(_mm_mulhi_epu16, I, I, I)
  TWO(_mm_mullo_epi16, I, I, I)
  TWO(_mm_mul_epu32, I, I, I)
  TWO(_mm_mul_su32, M, M, M)
  TWO(_mm_slli_epi16, I, I, i)
  TWO(_mm_sll_epi16, I, I, I)
  TWO(_mm_slli_epi32, I, I, i)
  TWO(_mm_sll_epi32, I, I, I)
  TWO(_mm_slli_epi64, I, I, i)
  TWO(_mm_sll_epi64, I, I, I)
  TWO(_mm_srli_epi16, I, I, i)
  TWO(_mm_srl_epi16, I, I, I)
  TWO(_mm_srli_epi32, I, I, i)
  TWO(_mm_srl_epi32, I, I, I)
  TWO(_mm_srli_epi64, I, I, i)
  TWO(_mm_srl_epi64, I, I, I)
  TWO(_mm_srai_epi16, I, I, i)
  TWO(_mm_sra_epi16, I, I, I)
  TWO(_mm_srai_epi32, I, I, i)
  TWO(_mm_sra_epi32, I, I, I)
  TWO(_mm_and_si128, I, I, I)
  TWO(_mm_andnot_si128, I, I, I)
  TWO(_mm_or_si128, I, I, I)
  TWO(_mm_xor_si128, I, I, I)
  TWO(_mm_cmpeq_epi8, I, I, I)
  TWO(_mm_cmpeq_epi16, I, I, I)
  TWO(_mm_cmpeq_epi32, I, I, I)
  TWO(_mm_cmplt_epi8, I, I, I)
  TWO(_mm_cmplt_epi16, I, I, I)
  TWO(_mm_cmplt_epi32, I, I, I)
  TWO(_mm_cmpgt_epi8, I, I, I)
  TWO(_mm_cmpgt_epi16, I, I, I)
  TWO(_mm_cmpgt_epi32, I, I, I)
  TWO(_mm_max_epi16, I, I, I)
  TWO(_mm_max_epu8, I, I, I)
  TWO(_mm_min_epi16, I, I, I)
  TWO(_mm_min_epu8, I, I, I)
  ONE(_mm_movemask_epi8, i, I)
  TWO(_mm_avg_epu8, I, I, I)
  TWO(_mm_avg_epu16, I, I, I)
  TWO(_mm_sad_epu8, I, I, I)
  TWO(_mm_addsub_ps, V, V, V)
  TWO(_mm_addsub_pd, D, D, D)
  TWO(_mm_hadd_ps, V, V, V)
  TWO(_mm_hadd_pd, D, D, D)
  TWO(_mm_hsub_ps, V, V, V)
  TWO(_mm_hsub_pd, D, D, D)
  ONE(_mm_movehdup_ps, V, V)
  ONE(_mm_moveldup_ps, V, V)
  ONE(_mm_movedup_pd, D, D)
  TWO(_mm_hadd_epi16, I, I, I)
  TWO(_mm_hadd_epi32, I, I, I)
  TWO(_mm_hadds_epi16, I, I, I)
  TWO(_mm_hsub_epi16, I, I, I)
  TWO(_mm_hsub_epi32, I, I, I)
  TWO(_mm_hsubs_epi16, I, I, I)
  TWO(_mm_maddubs_epi16, I, I, I)
  TWO(_mm_mulhrs_epi16, I, I, I)
  TWO(_mm_shuffle_epi8, I, I, I)
  TWO(_mm_sign_epi8, I, I, I)
  TWO(_mm_sign_epi16, I, I, I)
  TWO(_mm_sign_epi32, I, I, I)
  ONE(_mm_abs_epi8, I, I)
  ONE(_mm_abs_epi16, I, I)
  ONE(_mm_abs_epi32, I, I)
  TWO(_mm_min_epi8, I, I, I)
  TWO(_mm_max_epi8, I, I, I)
  TWO(_mm_min_epu16, I, I, I)
  TWO(_mm_max_epu16, I, I, I)
  TWO(_mm_min_epi32, I, I, I)
  TWO(_mm_max_epi32, I, I, I)
  TWO(_mm_min_epu32, I, I, I)
  TWO(_mm_max_epu32, I, I, I)
  TWO(_mm_mul_epi32, I, I, I)
  TWO(_mm_packus_epi32, I, I, I)
  TWO(_mm_mullo_epi32, I, I, I)
  TWO(_mm_cmpeq_epi64, I, I, I)
  ONE(_mm_minpos_epu16, I, I)
  ONE(_mm_cvtepi8_epi16, I, I)
  ONE(_mm_cvtepi8_epi32, I, I)
  ONE(_mm_cvtepi8_epi64, I, I)
  ONE(_mm_cvtepi16_epi32, I, I)
  ONE(_mm_cvtepi16_epi64, I, I)
  ONE(_mm_cvtepi32_epi64, I, I)
  ONE(_mm_cvtepu8_epi16, I, I)
  ONE(_mm_cvtepu8_epi32, I, I)
  ONE(_mm_cvtepu8_epi64, I, I)
  ONE(_mm_cvtepu16_epi32, I, I)
  ONE(_mm_cvtepu16_epi64, I, I)
  ONE(_mm_cvtepu32_epi64, I, I)
  TWO(_mm_testz_si128, i, I, I)
  TWO(_mm_testc_si128, i, I, I)
  TWO(_mm_testnzc_si128, i, I, I)
  TWO(_mm_cmpgt_epi64, I, I, I)
  TWO(_mm_aesenc_si128, I, I, I)
  TWO(_mm_aesenclast_si128, I, I, I)
  TWO(_mm_aesdec_si128, I, I, I)
  TWO(_mm_aesdeclast_si128, I, I, I)
  ONE(_mm_aesimc_si128, I, I)
  WIDE_IMMEDIATES(_mm_slli_si128, I, I)
  WIDE_IMMEDIATES(_mm_srli_si128, I, I)
  WIDE_IMMEDIATES(_mm_shuffle_epi32, I, I)
  WIDE_IMMEDIATES(_mm_shufflelo_epi16, I, I)
  WIDE_IMMEDIATES(_mm_shufflehi_epi16, I, I)
  WIDE_IMMEDIATES(_mm_shuffle_pi16, M, M)
  PAIRS(_mm_alignr_epi8, I, I)
  PAIRS(_mm_blend_epi16, I, I)
  PAIRS(_mm_mpsadbw_epu8, I, I)
  PAIRS(_mm_clmulepi64_si128, I, I)
  PAIRS(_mm_cmpistri, i, I)
  PAIRS(_mm_cmpistrm, I, I)
  PAIRS(_mm_cmpistrz, i, I)
  PAIRS(_mm_cmpistrc, i, I)
  PAIRS(_mm_blend_ps, V, V)
  PAIRS(_mm_blend_pd, D, D)
  PAIRS(_mm_dp_ps, V, V)
  PAIRS(_mm_dp_pd, D, D)
  PAIRS(_mm_insert_ps, V, V)
  PAIRS(_mm_round_ss, V, V)
  PAIRS(_mm_round_sd, D, D)
  IMMEDIATES(_mm_round_ps, V, V)
  IMMEDIATES(_mm_round_pd, D, D)
  IMMEDIATES(_mm_aeskeygenassist_si128, I, I)
  IMMEDIATES(_mm_extract_epi8, i, I)
  IMMEDIATES(_mm_extract_epi32, i, I)
  IMMEDIATES(_mm_extract_epi16, i, I)
  IMMEDIATES(_mm_extract_pi16, i, M)
  {
    __m128 a = _mm_setr_ps(1, 2, 3, 4), b = _mm_setr_ps(5, 6, 7, 8), c = _mm_set1_ps(9), d = _mm_set_ss(10);
    digest = 14695981039346656037u;
    _MM_TRANSPOSE4_PS(a, b, c, d);
    mix(&a, 16);
    mix(&b, 16);
    mix(&c, 16);
    mix(&d, 16);
    a = _mm_shuffle_ps(a, b, _MM_SHUFFLE(3, 0, 2, 1));
    mix(&a, 16);
    a = _mm_cmpunord_ss(a, _mm_div_ps(_mm_setzero_ps(), _mm_setzero_ps()));
    mix(&a, 16);
    __m128i v = _mm_setr_epi16(1, -2, 3, -4, 5, -6, 7, -8);
    v = _mm_insert_epi16(v, 99, 3);
    mix(&v, 16);
    v = _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, -15);
    mix(&v, 16);
    char bytes[32] = "abcdefghijklmnopqrstuvwxyz";
    _mm_maskmoveu_si128(v, _mm_set_epi32(-1, 0, -1, 0x80), bytes);
    mix(bytes, sizeof bytes);
    _mm_storeu_si128((__m128i *)(bytes + 3), _mm_loadu_si128((const __m128i *)(bytes + 1)));
    _mm_storel_epi64((__m128i *)(bytes + 5), _mm_loadl_epi64((const __m128i *)(bytes + 2)));
    mix(bytes, sizeof bytes);
    printf("%-24s %016llx\n", "memory and shuffles", (unsigned long long)digest);
  }
  return 0;
}
