# Symbols, relocations, sections, groups.
	.file	"symbols.c"
	.text
	.globl	visible
	.type	visible, @function
visible:
	call	elsewhere
	call	elsewhere@PLT
	call	local
	call	in_other
	call	elsewhere+4
	jmp	visible
	jmp	local
	jmp	in_other
	jmp	weak_one
	leaq	text_string(%rip), %rax
	leaq	text_string+2(%rip), %rax
	movl	$text_string+1, %eax
	movq	$table, %rax
	movabsq	$table, %rax
	movq	elsewhere@GOTPCREL(%rip), %rax
	movl	elsewhere@GOTPCREL(%rip), %eax
	cmpq	elsewhere@GOTPCREL(%rip), %rcx
	call	*elsewhere@GOTPCREL(%rip)
	pushq	elsewhere@GOTPCREL(%rip)
	movq	%fs:thread_local@tpoff, %rax
	movq	thread_local@gottpoff(%rip), %rax
	leaq	thread_local@tlsgd(%rip), %rdi
	leaq	thread_local@tlsld(%rip), %rdi
	leaq	thread_local@dtpoff(%rax), %rcx
	movl	$1, table(%rip)
	movb	$1, table+3(%rip)
	movw	$0x1234, table(,%rax,4)
	movsd	table(%rip), %xmm3
	vaddpd	table(%rip), %ymm2, %ymm1
	vpternlogd $3, table(%rip), %zmm2, %zmm1
	jrcxz	local
	loop	local
	xbegin	local
local:
	ret
	.size	visible, .-visible
	.weak	weak_one
weak_one:
	ret
	.set	alias, local
	.globl	alias
	.weak	undefined_weak
	.hidden	hidden_one
	.section	.text.cold, "ax", @progbits
	nop
in_other:
	ret
	.section	.rodata.str1.1, "aMS", @progbits, 1
	.byte	1
text_string:
	.string	"text \"quoted\" \\ \t\001\377"
	.ascii	"a", "b"
	.section	.text.inline_one, "axG", @progbits, inline_one, comdat
	.weak	inline_one
inline_one:
	call	visible
	ret
	.section	.data.rel.ro.local, "awG", @progbits, inline_one, comdat
	.quad	inline_one
	.data
	.balign	8
table:
	.quad	visible, local, in_other, text_string, text_string+1, table, alias
	.long	visible-., elsewhere-., table-., local-in_other_end
	.set	in_other_end, local
	.quad	elsewhere+8
	.byte	1f-0f
0:	.fill	3, 2, 0x1234
1:	.uleb128 1b-0b
	.sleb128 0b-1b, -5, 1000
	.octa	0x0102030405060708090a0b0c0d0e0f10
	.float	1.5, -2.25e10
	.double	3.141592653589793
	.value	65535, -1
	.local	common_local
	.comm	common_local, 24, 16
	.comm	common_global, 40, 32
	.lcomm	common_old, 12
	.section	.tdata, "awT", @progbits
	.zero	4
thread_local:
	.long	7
	.section	.init_array, "aw"
	.quad	visible
	.section	.note.GNU-stack, "", @progbits
	.symver	visible, visible@@VERS_2
	.symver	local, visible@VERS_1
	.symver	elsewhere2, elsewhere2@OLD
	.text
	call	elsewhere2
	.weakref here, there
	call	here
	.reloc	., R_X86_64_NONE, elsewhere
	.ident	"a test"

# A label may take over a name that had a value; uses before keep that.
	.text
	.globl	renewed
	.set	renewed, local
	call	renewed
	jmp	renewed
renewed:
	call	renewed
	jmp	renewed
	.data
	.quad	renewed - local
