/* <cet.h>: for assembly files that want to carry the property note of Intel's
 * control-flow enforcement (x86-64 psABI, "Program Property"). __CET__ is
 * bit 0 for indirect-branch tracking, bit 1 for the shadow stack. */
#ifndef _CET_H_INCLUDED
#define _CET_H_INCLUDED

#ifdef __ASSEMBLER__
# if defined __CET__ && (__CET__ & 1) != 0
#  ifdef __x86_64__
#   define _CET_ENDBR endbr64
#  else
#   define _CET_ENDBR endbr32
#  endif
# else
#  define _CET_ENDBR
# endif
# define _CET_NOTRACK notrack

# ifdef __CET__
/* GNU_PROPERTY_X86_FEATURE_1_AND (0xc0000002) = __CET__, padded to the word. */
#  ifdef __x86_64__
#   define __WOOTZ_CET_ALIGN 3
#   define __WOOTZ_CET_DESC 16
#  else
#   define __WOOTZ_CET_ALIGN 2
#   define __WOOTZ_CET_DESC 12
#  endif
	.pushsection ".note.gnu.property", "a"
	.p2align __WOOTZ_CET_ALIGN
	.long 4
	.long __WOOTZ_CET_DESC
	.long 5
	.asciz "GNU"
	.p2align __WOOTZ_CET_ALIGN
	.long 0xc0000002
	.long 4
	.long __CET__
	.p2align __WOOTZ_CET_ALIGN
	.popsection
# endif
#else
# define _CET_ENDBR
# define _CET_NOTRACK
#endif

#endif
