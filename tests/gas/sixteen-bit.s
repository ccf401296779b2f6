# as: --32
	.code16gcc
	.text
	pushl	%eax
	call	g
	ret
	movl	%eax, 4(%esp)
	leal	data(%ebx), %ecx
	movb	%al, %fs:data
	.code16
	cli
	movw	%cs, %ax
	lgdtl	table
	lidt	table
	movl	%cr0, %eax
	orl	$1, %eax
	movl	%eax, %cr0
	jmp	1f
1:	je	1b
	jcxz	1b
	int	$0x10
	pushf
	popfl
	rep movsl
	outb	%al, $0x80
	inw	%dx, %ax
	lretw
	lretl
	iretw
	xorw	%bx, 4(%bx,%si)
	movw	data+2, %dx
	call	*4(%di)
	data32 ret
	.byte	0x66, 0xea
	.long	start32
	.word	8
	.code32
start32:
	movl	$data, %esi
	.data
table:	.word	23
	.long	table
	.globl	data
data:	.word	start32 - table
