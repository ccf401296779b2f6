# Macros, repetitions, conditionals, expressions.
	.macro	push_all first:req, rest:vararg
	push	\first
	.ifnb	\rest
	push_all \rest
	.endif
	.endm
	.macro	store value=5, to=%rax, width=q
	mov\width	$\value, (\to)
.Lhere\@:
	.long	.Lhere\@ - .
	.endm
	push_all %rax, %rbx, %r12
	store
	store 7, width=l
	store to=%rcx
	.irp	reg, rax, rbx, rcx
	incq	%\reg
	.endr
	.irpc	digit, 0123
	.byte	\digit
	.endr
	.set	count, 0
	.rept	4
	.byte	count
	.set	count, count + 1
	.endr
	.if	count == 4
	.byte	0xaa
	.elseif count > 2
	.error	"wrong branch"
	.else
	.err
	.endif
	.ifdef	count
	.ifndef	unknown
	.ifc	a b, a b
	.byte	0xbb
	.endif
	.endif
	.endif
	.byte	1 + 2 * 3, (1 + 2) * 3, 7 / 2, 7 % 4, 1 << 4, 0xf0 >> 2, 6 & 3, 6 | 1, 6 ^ 3, ~0 & 0xff, -1, !0, 'a, '\n
	.byte	1 == 1, 1 != 1, 2 > 1, 2 <= 1, 1 && 0, 1 || 0
	.quad	2 | 1 + 4, 1 << 2 + 1
	.macro	nested n
	.if	\n
	.byte	\n
	nested	"(\n-1)"
	.endif
	.endm
	nested	3
	.macro	early
	.byte	1
	.exitm
	.byte	2
	.endm
	early
	.purgem	early
	.altmacro
	.macro	with_local value
	LOCAL	label
label:	.long	label - ., value
	.endm
	with_local 5
	with_local %(3 + 4)
	.noaltmacro
	rep; movsb /* a comment */ ; nop # another
	lock incl (%rax); rep stosq
	lock; decl (%rbx)
	.equ	base, 16
	movl	base+4(%rsp), %eax
	leaq	-base*2(%rbp,%rcx,8), %rdx
1:	jmp	1b
	jmp	1f
1:	nop
