/* <cpuid.h>: access to the CPUID instruction (Intel SDM volume 2A, CPUID), with
 * the names that programs written for GCC use. */
#ifndef _CPUID_H_INCLUDED
#define _CPUID_H_INCLUDED

/* Leaf 1, ECX. */
#define bit_SSE3 (1u << 0)
#define bit_PCLMUL (1u << 1)
#define bit_LZCNT (1u << 5)
#define bit_SSSE3 (1u << 9)
#define bit_FMA (1u << 12)
#define bit_CMPXCHG16B (1u << 13)
#define bit_SSE4_1 (1u << 19)
#define bit_SSE4_2 (1u << 20)
#define bit_MOVBE (1u << 22)
#define bit_POPCNT (1u << 23)
#define bit_AES (1u << 25)
#define bit_XSAVE (1u << 26)
#define bit_OSXSAVE (1u << 27)
#define bit_AVX (1u << 28)
#define bit_F16C (1u << 29)
#define bit_RDRND (1u << 30)

/* Leaf 1, EDX. */
#define bit_CMPXCHG8B (1u << 8)
#define bit_CMOV (1u << 15)
#define bit_MMX (1u << 23)
#define bit_FXSAVE (1u << 24)
#define bit_SSE (1u << 25)
#define bit_SSE2 (1u << 26)

/* Leaf 0x80000001, ECX. */
#define bit_LAHF_LM (1u << 0)
#define bit_ABM (1u << 5)
#define bit_SSE4a (1u << 6)
#define bit_PRFCHW (1u << 8)
#define bit_XOP (1u << 11)
#define bit_LWP (1u << 15)
#define bit_FMA4 (1u << 16)
#define bit_TBM (1u << 21)
#define bit_MWAITX (1u << 29)

/* Leaf 0x80000001, EDX. */
#define bit_MMXEXT (1u << 22)
#define bit_LM (1u << 29)
#define bit_3DNOWP (1u << 30)
#define bit_3DNOW (1u << 31)

/* Leaf 0x80000008, EBX. */
#define bit_CLZERO (1u << 0)
#define bit_WBNOINVD (1u << 9)

/* Leaf 7, subleaf 0, EBX. */
#define bit_FSGSBASE (1u << 0)
#define bit_SGX (1u << 2)
#define bit_BMI (1u << 3)
#define bit_HLE (1u << 4)
#define bit_AVX2 (1u << 5)
#define bit_BMI2 (1u << 8)
#define bit_RTM (1u << 11)
#define bit_AVX512F (1u << 16)
#define bit_AVX512DQ (1u << 17)
#define bit_RDSEED (1u << 18)
#define bit_ADX (1u << 19)
#define bit_AVX512IFMA (1u << 21)
#define bit_CLFLUSHOPT (1u << 23)
#define bit_CLWB (1u << 24)
#define bit_AVX512PF (1u << 26)
#define bit_AVX512ER (1u << 27)
#define bit_AVX512CD (1u << 28)
#define bit_SHA (1u << 29)
#define bit_AVX512BW (1u << 30)
#define bit_AVX512VL (1u << 31)

/* Leaf 7, subleaf 0, ECX. */
#define bit_PREFETCHWT1 (1u << 0)
#define bit_AVX512VBMI (1u << 1)
#define bit_PKU (1u << 3)
#define bit_OSPKE (1u << 4)
#define bit_WAITPKG (1u << 5)
#define bit_AVX512VBMI2 (1u << 6)
#define bit_SHSTK (1u << 7)
#define bit_GFNI (1u << 8)
#define bit_VAES (1u << 9)
#define bit_VPCLMULQDQ (1u << 10)
#define bit_AVX512VNNI (1u << 11)
#define bit_AVX512BITALG (1u << 12)
#define bit_AVX512VPOPCNTDQ (1u << 14)
#define bit_RDPID (1u << 22)
#define bit_KL (1u << 23)
#define bit_CLDEMOTE (1u << 25)
#define bit_MOVDIRI (1u << 27)
#define bit_MOVDIR64B (1u << 28)
#define bit_ENQCMD (1u << 29)

/* Leaf 7, subleaf 0, EDX. */
#define bit_AVX5124VNNIW (1u << 2)
#define bit_AVX5124FMAPS (1u << 3)
#define bit_UINTR (1u << 5)
#define bit_AVX512VP2INTERSECT (1u << 8)
#define bit_SERIALIZE (1u << 14)
#define bit_TSXLDTRK (1u << 16)
#define bit_PCONFIG (1u << 18)
#define bit_IBT (1u << 20)
#define bit_AMX_BF16 (1u << 22)
#define bit_AVX512FP16 (1u << 23)
#define bit_AMX_TILE (1u << 24)
#define bit_AMX_INT8 (1u << 25)

/* Leaf 7, subleaf 1, EAX. */
#define bit_AVXVNNI (1u << 4)
#define bit_AVX512BF16 (1u << 5)
#define bit_HRESET (1u << 22)

/* Leaf 0xd, subleaf 1, EAX. */
#define bit_XSAVEOPT (1u << 0)
#define bit_XSAVEC (1u << 1)
#define bit_XSAVES (1u << 3)

/* Vendor strings as leaf 0 returns them in EBX, ECX and EDX. */
#define signature_AMD_ebx 0x68747541
#define signature_AMD_ecx 0x444d4163
#define signature_AMD_edx 0x69746e65
#define signature_INTEL_ebx 0x756e6547
#define signature_INTEL_ecx 0x6c65746e
#define signature_INTEL_edx 0x49656e69
#define signature_CENTAUR_ebx 0x746e6543
#define signature_CENTAUR_ecx 0x736c7561
#define signature_CENTAUR_edx 0x48727561
#define signature_HYGON_ebx 0x6f677948
#define signature_HYGON_ecx 0x656e6975
#define signature_HYGON_edx 0x6e65476e
#define signature_SHANGHAI_ebx 0x68532020
#define signature_SHANGHAI_ecx 0x20206961
#define signature_SHANGHAI_edx 0x68676e61
#define signature_VORTEX_ebx 0x74726f56
#define signature_VORTEX_ecx 0x436f5320
#define signature_VORTEX_edx 0x36387865

#define __cpuid(leaf, a, b, c, d) __asm__ __volatile__("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "0"(leaf))
#define __cpuid_count(leaf, subleaf, a, b, c, d) \
  __asm__ __volatile__("cpuid" : "=a"(a), "=b"(b), "=c"(c), "=d"(d) : "0"(leaf), "2"(subleaf))

/* The highest leaf of the range that begins at `base` (0 or 0x80000000), or 0
 * if the processor has none; `signature` receives EBX.  Every x86-64 processor
 * has CPUID; on i386 the ID flag of EFLAGS (bit 21) can be toggled if it does. */
static __inline unsigned int __get_cpuid_max(unsigned int base, unsigned int *signature)
{
  unsigned int a, b, c, d;
#ifdef __i386__
  unsigned int before, after;
  __asm__ __volatile__("pushfl\n\tpushfl\n\tpopl %0\n\tmovl %0, %1\n\txorl %2, %0\n\t"
                       "pushl %0\n\tpopfl\n\tpushfl\n\tpopl %0\n\tpopfl"
                       : "=&r"(after), "=&r"(before) : "i"(0x200000));
  if (((before ^ after) & 0x200000) == 0)
    return 0;
#endif
  __cpuid(base, a, b, c, d);
  (void)c;
  (void)d;
  if (signature)
    *signature = b;
  return a;
}

/* 1 and the four registers if the processor has the leaf, else 0. */
static __inline int __get_cpuid(unsigned int leaf, unsigned int *a, unsigned int *b, unsigned int *c, unsigned int *d)
{
  unsigned int highest = __get_cpuid_max(leaf & 0x80000000, 0);
  if (highest == 0 || highest < leaf)
    return 0;
  __cpuid(leaf, *a, *b, *c, *d);
  return 1;
}

/* The same for leaves that have subleaves. */
static __inline int __get_cpuid_count(unsigned int leaf, unsigned int subleaf, unsigned int *a, unsigned int *b,
                                      unsigned int *c, unsigned int *d)
{
  unsigned int highest = __get_cpuid_max(leaf & 0x80000000, 0);
  if (highest == 0 || highest < leaf)
    return 0;
  __cpuid_count(leaf, subleaf, *a, *b, *c, *d);
  return 1;
}

static __inline void __cpuidex(int info[4], int leaf, int subleaf)
{
  __cpuid_count(leaf, subleaf, info[0], info[1], info[2], info[3]);
}

#endif
