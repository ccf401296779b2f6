	.text
	.macro	push_all first, rest:vararg
	pushq	%\first
	.ifnb	\rest
	push_all \rest
	.endif
	.endm
	push_all rax, rbx, rcx
	.macro	twice what:req, count=2
	.rept	\count
	\what
	.endr
local_\@:
	.endm
	twice	nop
	twice	"xorl %eax, %eax", 3
	.irp	register, rax, rdx, r8
	incq	%\register
	.endr
	.irpc	digit, 123
	.byte	0x\digit
	.endr
	.altmacro
	.macro	with_local
	LOCAL	here
here:	jmp	here
	.endm
	with_local
	with_local
	.noaltmacro
	.purgem	twice
	.set	count, 0
	.rept	3
	.set	count, count + 1
	.quad	count
	.endr
	.if	count == 3
	.ascii	"three"
	.elseif	count == 4
	.ascii	"four"
	.else
	.error	"wrong"
	.endif
	.ifdef	undefined_name
	.byte	1
	.else
	.byte	2
	.endif
	.balign	16
	.skip	end - start
start:
	.fill	3, 2, 0x1234
end:
	.org	0x200
	jmp	far_away
	.skip	200
far_away:
	ret
