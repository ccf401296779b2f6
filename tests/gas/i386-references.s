# as: --32
	.text
	.globl	f
	.type	f, @function
f:
	call	__x86.get_pc_thunk.bx
	addl	$_GLOBAL_OFFSET_TABLE_, %ebx
	movl	$_GLOBAL_OFFSET_TABLE_+(.-f), %ecx
	leal	_GLOBAL_OFFSET_TABLE_(%ebx), %edx
	movl	data@GOT(%ebx), %eax
	movl	data@GOT(%ebx,%ecx,4), %eax
	movl	data@GOT, %eax
	addl	data@GOT(%ebx), %eax
	call	*g@GOT(%ebx)
	jmp	*g@GOT(%ebx)
	leal	data@GOTOFF(%ebx), %eax
	leal	.Ltable@GOTOFF(%ebx), %eax
	movl	.Ltable@GOTOFF+4(%ebx), %eax
	call	g@PLT
	call	g
	call	f
	leal	t@TLSGD(,%ebx,1), %eax
	call	___tls_get_addr@PLT
	leal	t@TLSLDM(%ebx), %eax
	leal	t@DTPOFF(%eax), %edx
	movl	t@INDNTPOFF, %eax
	movl	t@GOTNTPOFF(%ebx), %eax
	movl	%gs:t@NTPOFF, %eax
	subl	$t@TPOFF, %eax
	addl	t@GOTTPOFF(%ebx), %eax
	leal	t@TLSDESC(%ebx), %eax
	call	*t@TLSCALL(%eax)
	movw	$data, %ax
	movb	$data, %al
	.code16
	movw	$data, %ax
	jmp	g
	call	g
	ljmpl	$8, $data
	ljmpw	$8, $data
	movw	data, %bx
	addr32 movl data(%esi), %eax
	.code32
	.size	f, .-f
	.section .rodata
.Ltable:
	.long	.L1@GOTOFF
	.long	f@GOTOFF
	.long	f - .
	.long	data@SIZE
	.word	data
	.word	data - .
	.byte	data - .
	.text
.L1:
	ret
	.section .tdata,"awT",@progbits
t:	.long	1
	.data
	.long	f, .Ltable, data + 4
	.comm	data, 4, 4
