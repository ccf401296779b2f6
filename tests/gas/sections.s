	.section .text.hot,"ax",@progbits
	.globl	hot
	.weak	weak_one
	.hidden	hidden_one
hot:	ret
	.section .text.group,"axG",@progbits,group_name,comdat
	.weak	group_name
group_name:
	call	hot
	ret
	.section .rodata.str1.1,"aMS",@progbits,1
.LC0:	.string	"text"
	.section .rodata.cst8,"aM",@progbits,8
.LC1:	.double	1.5
	.pushsection .init_array,"aw"
	.quad	hot
	.popsection
	.section .bss.big,"aw",@nobits
	.zero	4096
	.section .note.own,"a",@note
	.long	4, 4, 1
	.asciz	"Own"
	.long	7
	.text
	.subsection 2
	leaq	.LC0(%rip), %rdi
	.subsection 0
	movsd	.LC1(%rip), %xmm0
	.previous
	nop
	.text
	movq	weak_one@GOTPCREL(%rip), %rax
	call	hidden_one
	.reloc	., R_X86_64_NONE, hot
	.symver	hot, hot@@VERSION_1
	.set	alias, hot
	.globl	alias
	.section .tail,"a"
	.uleb128 .Lb - .La
	.sleb128 -129
.La:	.skip	300
.Lb:
	.quad	hot - ., .Lb - .La
	.section .linked,"ao",@progbits,.text.hot
	.quad	hot
	.section .kept,"awR",@progbits
	.byte	1
	.local	own_common
	.comm	own_common, 16, 8
	.ident	"a test"
