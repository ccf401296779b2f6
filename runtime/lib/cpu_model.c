/* What __builtin_cpu_is and __builtin_cpu_supports read.
 *
 * The layout and the numbers are an interface between compilers and libgcc: a
 * vendor, a type and a subtype of processor, and a bit per feature, the first 32
 * in __cpu_model and the rest in __cpu_features2. */
#include "rt.h"

#if defined __x86_64__ || defined __i386__

#include <cpuid.h>

struct processor_model {
  si_uint vendor;
  si_uint type;
  si_uint subtype;
  si_uint features[1];
};

HIDDEN struct processor_model NAME(__cpu_model);
HIDDEN si_uint NAME(__cpu_features2)[3];

enum { VENDOR_INTEL = 1, VENDOR_AMD = 2, VENDOR_OTHER = 3, VENDOR_CENTAUR = 4 };

/* A feature is where CPUID tells of it, and what the operating system must have
 * enabled in XCR0 for it to be usable. */
enum source { LEAF1_ECX, LEAF1_EDX, LEAF7_EBX, LEAF7_ECX, LEAF7_EDX, LEAF7_1_EAX, LEAF13_EAX, LEAF14_EBX, LEAF19_EBX,
              EXT1_ECX, EXT1_EDX, EXT8_EBX, SOURCES };
enum state { NO_STATE, YMM, ZMM, TILES };

static const struct {
  qi_uint number; /* the feature's bit in the interface */
  qi_uint source;
  qi_uint bit;
  qi_uint state;
} features[] = {
  {0, LEAF1_EDX, 15, NO_STATE},   /* cmov */
  {1, LEAF1_EDX, 23, NO_STATE},   /* mmx */
  {2, LEAF1_ECX, 23, NO_STATE},   /* popcnt */
  {3, LEAF1_EDX, 25, NO_STATE},   /* sse */
  {4, LEAF1_EDX, 26, NO_STATE},   /* sse2 */
  {5, LEAF1_ECX, 0, NO_STATE},    /* sse3 */
  {6, LEAF1_ECX, 9, NO_STATE},    /* ssse3 */
  {7, LEAF1_ECX, 19, NO_STATE},   /* sse4.1 */
  {8, LEAF1_ECX, 20, NO_STATE},   /* sse4.2 */
  {9, LEAF1_ECX, 28, YMM},        /* avx */
  {10, LEAF7_EBX, 5, YMM},        /* avx2 */
  {11, EXT1_ECX, 6, NO_STATE},    /* sse4a */
  {12, EXT1_ECX, 16, YMM},        /* fma4 */
  {13, EXT1_ECX, 11, YMM},        /* xop */
  {14, LEAF1_ECX, 12, YMM},       /* fma */
  {15, LEAF7_EBX, 16, ZMM},       /* avx512f */
  {16, LEAF7_EBX, 3, NO_STATE},   /* bmi */
  {17, LEAF7_EBX, 8, NO_STATE},   /* bmi2 */
  {18, LEAF1_ECX, 25, NO_STATE},  /* aes */
  {19, LEAF1_ECX, 1, NO_STATE},   /* pclmul */
  {20, LEAF7_EBX, 31, ZMM},       /* avx512vl */
  {21, LEAF7_EBX, 30, ZMM},       /* avx512bw */
  {22, LEAF7_EBX, 17, ZMM},       /* avx512dq */
  {23, LEAF7_EBX, 28, ZMM},       /* avx512cd */
  {24, LEAF7_EBX, 27, ZMM},       /* avx512er */
  {25, LEAF7_EBX, 26, ZMM},       /* avx512pf */
  {26, LEAF7_ECX, 1, ZMM},        /* avx512vbmi */
  {27, LEAF7_EBX, 21, ZMM},       /* avx512ifma */
  {28, LEAF7_EDX, 2, ZMM},        /* avx5124vnniw */
  {29, LEAF7_EDX, 3, ZMM},        /* avx5124fmaps */
  {30, LEAF7_ECX, 14, ZMM},       /* avx512vpopcntdq */
  {31, LEAF7_ECX, 6, ZMM},        /* avx512vbmi2 */
  {32, LEAF7_ECX, 8, NO_STATE},   /* gfni */
  {33, LEAF7_ECX, 10, YMM},       /* vpclmulqdq */
  {34, LEAF7_ECX, 11, ZMM},       /* avx512vnni */
  {35, LEAF7_ECX, 12, ZMM},       /* avx512bitalg */
  {36, LEAF7_1_EAX, 5, ZMM},      /* avx512bf16 */
  {37, LEAF7_EDX, 8, ZMM},        /* avx512vp2intersect */
  {38, EXT1_EDX, 31, NO_STATE},   /* 3dnow */
  {39, EXT1_EDX, 30, NO_STATE},   /* 3dnowext */
  {40, LEAF7_EBX, 19, NO_STATE},  /* adx */
  {41, EXT1_ECX, 5, NO_STATE},    /* abm */
  {42, LEAF7_ECX, 25, NO_STATE},  /* cldemote */
  {43, LEAF7_EBX, 23, NO_STATE},  /* clflushopt */
  {44, LEAF7_EBX, 24, NO_STATE},  /* clwb */
  {45, EXT8_EBX, 0, NO_STATE},    /* clzero */
  {46, LEAF1_ECX, 13, NO_STATE},  /* cmpxchg16b */
  {47, LEAF1_EDX, 8, NO_STATE},   /* cmpxchg8b */
  {48, LEAF7_ECX, 29, NO_STATE},  /* enqcmd */
  {49, LEAF1_ECX, 29, YMM},       /* f16c */
  {50, LEAF7_EBX, 0, NO_STATE},   /* fsgsbase */
  {51, LEAF1_EDX, 24, NO_STATE},  /* fxsave */
  {52, LEAF7_EBX, 4, NO_STATE},   /* hle */
  {53, LEAF7_EDX, 20, NO_STATE},  /* ibt */
  {54, EXT1_ECX, 0, NO_STATE},    /* lahf_lm */
  {55, EXT1_EDX, 29, NO_STATE},   /* lm */
  {56, EXT1_ECX, 15, NO_STATE},   /* lwp */
  {57, EXT1_ECX, 5, NO_STATE},    /* lzcnt */
  {58, LEAF1_ECX, 22, NO_STATE},  /* movbe */
  {59, LEAF7_ECX, 28, NO_STATE},  /* movdir64b */
  {60, LEAF7_ECX, 27, NO_STATE},  /* movdiri */
  {61, EXT1_ECX, 29, NO_STATE},   /* mwaitx */
  {62, LEAF1_ECX, 27, NO_STATE},  /* osxsave */
  {63, LEAF7_EDX, 18, NO_STATE},  /* pconfig */
  {64, LEAF7_ECX, 3, NO_STATE},   /* pku */
  {65, LEAF7_ECX, 0, NO_STATE},   /* prefetchwt1 */
  {66, EXT1_ECX, 8, NO_STATE},    /* prfchw */
  {67, LEAF14_EBX, 4, NO_STATE},  /* ptwrite */
  {68, LEAF7_ECX, 22, NO_STATE},  /* rdpid */
  {69, LEAF1_ECX, 30, NO_STATE},  /* rdrnd */
  {70, LEAF7_EBX, 18, NO_STATE},  /* rdseed */
  {71, LEAF7_EBX, 11, NO_STATE},  /* rtm */
  {72, LEAF7_EDX, 14, NO_STATE},  /* serialize */
  {73, LEAF7_EBX, 2, NO_STATE},   /* sgx */
  {74, LEAF7_EBX, 29, NO_STATE},  /* sha */
  {75, LEAF7_ECX, 7, NO_STATE},   /* shstk */
  {76, EXT1_ECX, 21, NO_STATE},   /* tbm */
  {77, LEAF7_EDX, 16, NO_STATE},  /* tsxldtrk */
  {78, LEAF7_ECX, 9, YMM},        /* vaes */
  {79, LEAF7_ECX, 5, NO_STATE},   /* waitpkg */
  {80, EXT8_EBX, 9, NO_STATE},    /* wbnoinvd */
  {81, LEAF1_ECX, 26, NO_STATE},  /* xsave */
  {82, LEAF13_EAX, 1, NO_STATE},  /* xsavec */
  {83, LEAF13_EAX, 0, NO_STATE},  /* xsaveopt */
  {84, LEAF13_EAX, 3, NO_STATE},  /* xsaves */
  {85, LEAF7_EDX, 24, TILES},     /* amx-tile */
  {86, LEAF7_EDX, 25, TILES},     /* amx-int8 */
  {87, LEAF7_EDX, 22, TILES},     /* amx-bf16 */
  {88, LEAF7_EDX, 5, NO_STATE},   /* uintr */
  {89, LEAF7_1_EAX, 22, NO_STATE}, /* hreset */
  {90, LEAF7_ECX, 23, NO_STATE},  /* kl */
  {91, LEAF19_EBX, 0, NO_STATE},  /* aeskle */
  {92, LEAF19_EBX, 2, NO_STATE},  /* widekl */
  {93, LEAF7_1_EAX, 4, YMM},      /* avxvnni */
  {94, LEAF7_EDX, 23, ZMM},       /* avx512fp16 */
};

/* The levels of the x86-64 psABI (3.1.1), as sets of the features above; each
 * contains the one before. */
enum { BASELINE = 95, LEVELS = 4 };
static const qi_uint levels[LEVELS][10] = {
  {0, 1, 3, 4, 47, 51, 55, 255},
  {2, 5, 6, 7, 8, 46, 54, 255},
  {9, 10, 14, 16, 17, 49, 57, 58, 62, 255},
  {15, 20, 21, 22, 23, 255},
};

static int has_feature(si_uint number)
{
  si_uint word = number < 32 ? NAME(__cpu_model).features[0] : NAME(__cpu_features2)[number / 32 - 1];
  return (word >> (number % 32)) & 1;
}

static void set_feature(si_uint number)
{
  si_uint bit = 1u << (number % 32);
  if (number < 32)
    NAME(__cpu_model).features[0] |= bit;
  else
    NAME(__cpu_features2)[number / 32 - 1] |= bit;
}

/* Families and models of the processors that have a name in the interface. */
static const struct {
  hi_uint model;
  qi_uint type;
  qi_uint subtype;
} intel_models[] = {
  {0x1c, 1, 0}, {0x26, 1, 0},                                             /* bonnell */
  {0x37, 6, 0}, {0x4a, 6, 0}, {0x4d, 6, 0}, {0x5a, 6, 0}, {0x5d, 6, 0},   /* silvermont */
  {0x5c, 12, 0}, {0x5f, 12, 0},                                           /* goldmont */
  {0x7a, 13, 0},                                                          /* goldmont-plus */
  {0x86, 14, 0}, {0x96, 14, 0}, {0x9c, 14, 0},                            /* tremont */
  {0x57, 7, 0},                                                           /* knl */
  {0x85, 11, 0},                                                          /* knm */
  {0x1a, 3, 1}, {0x1e, 3, 1}, {0x1f, 3, 1}, {0x2e, 3, 1},                 /* nehalem */
  {0x25, 3, 2}, {0x2c, 3, 2}, {0x2f, 3, 2},                               /* westmere */
  {0x2a, 3, 3}, {0x2d, 3, 3},                                             /* sandybridge */
  {0x3a, 3, 12}, {0x3e, 3, 12},                                           /* ivybridge */
  {0x3c, 3, 13}, {0x3f, 3, 13}, {0x45, 3, 13}, {0x46, 3, 13},             /* haswell */
  {0x3d, 3, 14}, {0x47, 3, 14}, {0x4f, 3, 14}, {0x56, 3, 14},             /* broadwell */
  {0x4e, 3, 15}, {0x5e, 3, 15}, {0x8e, 3, 15}, {0x9e, 3, 15}, {0xa5, 3, 15}, {0xa6, 3, 15}, /* skylake */
  {0x66, 3, 17},                                                          /* cannonlake */
  {0x7d, 3, 18}, {0x7e, 3, 18}, {0x9d, 3, 18},                            /* icelake-client */
  {0x6a, 3, 19}, {0x6c, 3, 19},                                           /* icelake-server */
  {0xa7, 3, 27},                                                          /* rocketlake */
  {0x8c, 3, 22}, {0x8d, 3, 22},                                           /* tigerlake */
  {0x8f, 3, 24},                                                          /* sapphirerapids */
  {0x97, 3, 25}, {0x9a, 3, 25}, {0xb7, 3, 25}, {0xba, 3, 25}, {0xbf, 3, 25}, /* alderlake */
  {0x0f, 2, 0}, {0x17, 2, 0}, {0x1d, 2, 0},                               /* core2 */
};

static void identify_intel(si_uint model)
{
  struct processor_model *cpu = &NAME(__cpu_model);
  if (model == 0x55) {
    /* One model number for three generations. */
    cpu->type = 3;
    cpu->subtype = has_feature(36) ? 23 /* cooperlake */ : has_feature(34) ? 21 /* cascadelake */ : 16 /* skylake-avx512 */;
    return;
  }
  for (si_uint i = 0; i < sizeof intel_models / sizeof *intel_models; i++)
    if (intel_models[i].model == model) {
      cpu->type = intel_models[i].type;
      cpu->subtype = intel_models[i].subtype;
      return;
    }
}

static void identify_amd(si_uint family, si_uint model)
{
  struct processor_model *cpu = &NAME(__cpu_model);
  switch (family) {
  case 0x10:
    cpu->type = 4;
    cpu->subtype = model == 2 ? 4 /* barcelona */ : model == 4 ? 5 /* shanghai */ : model == 8 ? 6 /* istanbul */ : 0;
    break;
  case 0x14:
    cpu->type = 8; /* btver1 */
    break;
  case 0x15:
    cpu->type = 5;
    cpu->subtype = model >= 0x60 && model <= 0x7f ? 10 : model >= 0x30 && model <= 0x4f ? 9 : (model >= 0x10 && model <= 0x1f) || model == 2 ? 8 : model <= 0xf ? 7 : 0;
    break;
  case 0x16:
    cpu->type = 9; /* btver2 */
    break;
  case 0x17:
    cpu->type = 10;
    cpu->subtype = model <= 0x1f ? 11 /* znver1 */ : 20 /* znver2 */;
    break;
  case 0x19:
    cpu->type = 15;
    cpu->subtype = model <= 0x0f || (model >= 0x20 && model <= 0x5f) ? 26 /* znver3 */ : 0;
    break;
  }
}

/* Runs before the program's constructors, and again at no cost when
 * __builtin_cpu_init calls it from an ifunc resolver. */
__attribute__((__constructor__(101))) HIDDEN int NAME(__cpu_indicator_init)(void)
{
  struct processor_model *cpu = &NAME(__cpu_model);
  si_uint words[SOURCES] = {0};
  si_uint a, b, c, d, highest, signature;

  if (cpu->vendor)
    return 0;
  highest = __get_cpuid_max(0, &signature);
  if (highest < 1) {
    cpu->vendor = VENDOR_OTHER;
    return -1;
  }
  __cpuid(1, a, b, c, d);
  si_uint family = (a >> 8) & 15, model = (a >> 4) & 15;
  if (family == 15)
    family += (a >> 20) & 0xff;
  if (family == 6 || family >= 15)
    model += ((a >> 16) & 15) << 4;
  words[LEAF1_ECX] = c;
  words[LEAF1_EDX] = d;
  if (highest >= 7) {
    __cpuid_count(7, 0, a, b, c, d);
    words[LEAF7_EBX] = b;
    words[LEAF7_ECX] = c;
    words[LEAF7_EDX] = d;
    if (a >= 1) {
      __cpuid_count(7, 1, a, b, c, d);
      words[LEAF7_1_EAX] = a;
    }
  }
  if (highest >= 13) {
    __cpuid_count(13, 1, a, b, c, d);
    words[LEAF13_EAX] = a;
  }
  if (highest >= 0x14) {
    __cpuid_count(0x14, 0, a, b, c, d);
    words[LEAF14_EBX] = b;
  }
  if (highest >= 0x19) {
    __cpuid(0x19, a, b, c, d);
    words[LEAF19_EBX] = b;
  }
  highest = __get_cpuid_max(0x80000000, 0);
  if (highest >= 0x80000001) {
    __cpuid(0x80000001, a, b, c, d);
    words[EXT1_ECX] = c;
    words[EXT1_EDX] = d;
  }
  if (highest >= 0x80000008) {
    __cpuid(0x80000008, a, b, c, d);
    words[EXT8_EBX] = b;
  }

  /* XCR0 says which register states the system saves (Intel SDM volume 1, 13.3). */
  si_uint enabled = 0;
  if ((words[LEAF1_ECX] >> 27) & 1)
    __asm__ __volatile__("xgetbv" : "=a"(enabled), "=d"(d) : "c"(0));
  static const si_uint needed[] = {0, 0x06, 0xe6, 0x60000};
  for (si_uint i = 0; i < sizeof features / sizeof *features; i++)
    if (((words[features[i].source] >> features[i].bit) & 1)
        && (enabled & needed[features[i].state]) == needed[features[i].state])
      set_feature(features[i].number);
  for (si_uint level = 0; level < LEVELS; level++) {
    const qi_uint *member = levels[level];
    while (*member != 255 && has_feature(*member))
      member++;
    if (*member != 255)
      break;
    set_feature(BASELINE + level);
  }

  if (signature == signature_INTEL_ebx) {
    cpu->vendor = VENDOR_INTEL;
    if (family == 6)
      identify_intel(model);
  } else if (signature == signature_AMD_ebx || signature == signature_HYGON_ebx) {
    cpu->vendor = VENDOR_AMD;
    identify_amd(family, model);
  } else if (signature == signature_CENTAUR_ebx) {
    cpu->vendor = VENDOR_CENTAUR;
  } else {
    cpu->vendor = VENDOR_OTHER;
  }
  return 0;
}

#endif
