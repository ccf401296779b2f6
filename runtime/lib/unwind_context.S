/* The unwinder's edge with the machine (x86-64).
 *
 * Each entry stores the registers of its caller, as they will be when it returns,
 * into an array in DWARF order (SysV x86-64 ABI, table 3.36): rax, rdx, rcx, rbx,
 * rsi, rdi, rbp, rsp, r8 to r15, return address.  Its address is the last argument
 * of the C function that does the work.  17 words leave the stack aligned. */

	.macro capture name, worker, argument
	.globl	\name
	.hidden	\name
	.type	\name, @function
	.p2align 4
\name:
	.cfi_startproc
	subq	$136, %rsp
	.cfi_adjust_cfa_offset 136
	movq	%rax, (%rsp)
	movq	%rdx, 8(%rsp)
	movq	%rcx, 16(%rsp)
	movq	%rbx, 24(%rsp)
	movq	%rsi, 32(%rsp)
	movq	%rdi, 40(%rsp)
	movq	%rbp, 48(%rsp)
	leaq	144(%rsp), %rax
	movq	%rax, 56(%rsp)
	movq	%r8, 64(%rsp)
	movq	%r9, 72(%rsp)
	movq	%r10, 80(%rsp)
	movq	%r11, 88(%rsp)
	movq	%r12, 96(%rsp)
	movq	%r13, 104(%rsp)
	movq	%r14, 112(%rsp)
	movq	%r15, 120(%rsp)
	movq	136(%rsp), %rax
	movq	%rax, 128(%rsp)
	movq	%rsp, \argument
	call	\worker
	addq	$136, %rsp
	.cfi_adjust_cfa_offset -136
	ret
	.cfi_endproc
	.size	\name, . - \name
	.endm

	.text
	capture _Unwind_RaiseException, __wootz_raise_exception, %rsi
	capture _Unwind_Resume_or_Rethrow, __wootz_resume_or_rethrow, %rsi
	capture _Unwind_Resume, __wootz_resume, %rsi
	capture _Unwind_ForcedUnwind, __wootz_forced_unwind, %rcx
	capture _Unwind_Backtrace, __wootz_backtrace, %rdx

/* void __wootz_install(const uint64_t registers[17]): continue there.  r11 carries
 * the address: no frame that is entered by unwinding expects anything in it. */
	.globl	__wootz_install
	.hidden	__wootz_install
	.type	__wootz_install, @function
	.p2align 4
__wootz_install:
	.cfi_startproc
	movq	128(%rdi), %r11
	movq	(%rdi), %rax
	movq	8(%rdi), %rdx
	movq	16(%rdi), %rcx
	movq	24(%rdi), %rbx
	movq	32(%rdi), %rsi
	movq	48(%rdi), %rbp
	movq	56(%rdi), %rsp
	movq	64(%rdi), %r8
	movq	72(%rdi), %r9
	movq	80(%rdi), %r10
	movq	96(%rdi), %r12
	movq	104(%rdi), %r13
	movq	112(%rdi), %r14
	movq	120(%rdi), %r15
	movq	40(%rdi), %rdi
	jmpq	*%r11
	.cfi_endproc
	.size	__wootz_install, . - __wootz_install

	.section .note.GNU-stack, "", @progbits
