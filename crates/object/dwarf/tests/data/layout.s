# Relaxation, alignment, origins, subsections, unwind tables and lines.
	.file	"layout.c"
	.text
	.file 0 "/nowhere" "layout.c"
	.file 1 "layout.c"
	.file 2 "include/layout.h"
	.p2align 4
	.globl	f
	.type	f, @function
f:
	.cfi_startproc
	.loc 1 3 1
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	.loc 2 300 7 is_stmt 0 discriminator 3
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	jmp	2f
	.rept	40
	jne	2f
	addl	$1, %eax
	.endr
	.p2align 4,,10
	.p2align 3
1:	.loc 1 10 2 is_stmt 1
	call	g
	.skip	60
2:	je	1b
	js	3f
	.skip	100
	.p2align 5
3:	.loc 1 9 1
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.cfi_restore_state
	.loc 1 4000 1 basic_block prologue_end
	.skip	300, 0x90
	ret
	.cfi_endproc
	.size	f, .-f
g:
	.cfi_startproc
	.cfi_personality 0x9b, DW.ref.personality
	.cfi_lsda 0x1b, .Ltable
	.cfi_undefined rip
	nop
	.cfi_adjust_cfa_offset 8
	.cfi_rel_offset %rbx, 0
	.cfi_escape 0x10, 3, 1, 0x50
	nop
	.cfi_endproc
h:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_def_cfa rsp, 8
	ret
	.cfi_endproc
	.subsection 2
	.byte 2
	.subsection 1
	.byte 1
	.previous
	.byte 3
	.text
	.org	f+1024, 0xcc
	.balign	64, 0x90
	.balign	8, 0xcc
	.section .gcc_except_table, "a", @progbits
.Ltable:
	.uleb128 .Lb-.La
.La:	.skip 200
.Lb:
	.pushsection .pushed, "aw"
	.long 1
	.popsection
	.long . - .Lb
	.section .debug_info, "", @progbits
	.long .Lline
	.section .debug_line, "", @progbits
.Lline:
