/* void *__wootz_apply(void (*function)(), void *arguments, size_t size, void *result)
 *
 * __builtin_apply on x86-64.  `arguments` points to two words: the address of the
 * argument memory of the function whose arguments are passed on, and the address of
 * its register save area (SysV x86-64 ABI 3.5.7).  `size` bytes of argument memory
 * are copied.  Everything that may hold a result is stored: rax, rdx, xmm0, xmm1,
 * and what is on the x87 stack.  Returns `result`.
 *
 * On i386 all arguments are in argument memory (SysV i386 ABI 2.2.3), the first word
 * that `arguments` points to; eax, edx and the x87 stack may hold a result. */

#ifdef __x86_64__
	.text
	.globl	__wootz_apply
	.hidden	__wootz_apply
	.type	__wootz_apply, @function
	.p2align 4
__wootz_apply:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset %rbp, -16
	movq	%rsp, %rbp
	.cfi_def_cfa_register %rbp
	pushq	%rbx
	.cfi_offset %rbx, -24
	subq	$8, %rsp
	movq	%rcx, %rbx
	movq	%rdi, %r11
	movq	%rsi, %r10
	movq	%rdx, %rcx
	addq	$15, %rdx
	andq	$-16, %rdx
	subq	%rdx, %rsp
	movq	%rsp, %rdi
	movq	(%r10), %rsi
	rep movsb
	movq	8(%r10), %r10
	movaps	48(%r10), %xmm0
	movaps	64(%r10), %xmm1
	movaps	80(%r10), %xmm2
	movaps	96(%r10), %xmm3
	movaps	112(%r10), %xmm4
	movaps	128(%r10), %xmm5
	movaps	144(%r10), %xmm6
	movaps	160(%r10), %xmm7
	movq	(%r10), %rdi
	movq	8(%r10), %rsi
	movq	16(%r10), %rdx
	movq	24(%r10), %rcx
	movq	32(%r10), %r8
	movq	40(%r10), %r9
	movl	$8, %eax
	call	*%r11
	movq	%rax, (%rbx)
	movq	%rdx, 8(%rbx)
	movaps	%xmm0, 16(%rbx)
	movaps	%xmm1, 32(%rbx)
	/* Each that is not empty (fxam: C3, C2, C0 are 1, 0, 1). */
	fxam
	fnstsw	%ax
	andb	$0x45, %ah
	cmpb	$0x41, %ah
	je	1f
	fstpt	48(%rbx)
	fxam
	fnstsw	%ax
	andb	$0x45, %ah
	cmpb	$0x41, %ah
	je	1f
	fstpt	64(%rbx)
1:	movq	%rbx, %rax
	movq	-8(%rbp), %rbx
	leave
	.cfi_def_cfa %rsp, 8
	ret
	.cfi_endproc
	.size	__wootz_apply, . - __wootz_apply
#else
	.text
	.globl	__wootz_apply
	.hidden	__wootz_apply
	.type	__wootz_apply, @function
	.p2align 4
__wootz_apply:
	.cfi_startproc
	pushl	%ebp
	.cfi_def_cfa_offset 8
	.cfi_offset %ebp, -8
	movl	%esp, %ebp
	.cfi_def_cfa_register %ebp
	pushl	%ebx
	.cfi_offset %ebx, -12
	pushl	%esi
	.cfi_offset %esi, -16
	pushl	%edi
	.cfi_offset %edi, -20
	movl	12(%ebp), %eax
	movl	(%eax), %esi
	movl	16(%ebp), %ecx
	movl	%esp, %eax
	subl	%ecx, %eax
	andl	$-16, %eax
	movl	%eax, %esp
	movl	%esp, %edi
	rep movsb
	call	*8(%ebp)
	movl	20(%ebp), %ebx
	movl	%eax, (%ebx)
	movl	%edx, 8(%ebx)
	fxam
	fnstsw	%ax
	andb	$0x45, %ah
	cmpb	$0x41, %ah
	je	1f
	fstpt	48(%ebx)
	fxam
	fnstsw	%ax
	andb	$0x45, %ah
	cmpb	$0x41, %ah
	je	1f
	fstpt	64(%ebx)
1:	movl	%ebx, %eax
	leal	-12(%ebp), %esp
	popl	%edi
	popl	%esi
	popl	%ebx
	popl	%ebp
	.cfi_def_cfa %esp, 4
	ret
	.cfi_endproc
	.size	__wootz_apply, . - __wootz_apply
#endif
	.section .note.GNU-stack, "", @progbits
