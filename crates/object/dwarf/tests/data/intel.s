# Intel syntax, and the marks that choose between encodings.
.intel_syntax noprefix
foo:
mov eax, DWORD PTR [rbp-20]
mov DWORD PTR x[rip], 5
mov rax, QWORD PTR foo@GOTPCREL[rip]
lea rdi, [rax+rcx*4+8]
lea rdi, .LC0[rip]
mov BYTE PTR [rax], 1
movzx eax, BYTE PTR [rdi]
movsx rax, WORD PTR [rdi]
movsxd rax, DWORD PTR [rdi]
movsxd rax, ecx
movzx eax, al
call foo@PLT
call [QWORD PTR foo@GOTPCREL[rip]]
jmp rax
jmp QWORD PTR [rax*8+16]
call rax
jne foo
fld DWORD PTR [rsp]
fld TBYTE PTR [rsp]
fild QWORD PTR [rsp]
fistp WORD PTR [rsp]
fadd QWORD PTR [rsp]
fsubp st(1), st
fsubr st, st(2)
fdivrp st(1), st
fxch st(1)
rep stosq
rep movsb
mov eax, OFFSET FLAT:foo
mov rax, fs:40
mov rax, QWORD PTR fs:[rax]
cvtsi2sd xmm0, DWORD PTR [rsp]
cvtsi2sd xmm0, rax
cvttsd2si rax, QWORD PTR [rax]
addsd xmm0, QWORD PTR .LC0[rip]
movaps XMMWORD PTR [rsp], xmm1
vaddps zmm1{k1}{z}, zmm2, ZMMWORD PTR [rax]
vaddps zmm1, zmm2, DWORD PTR [rax]{1to16}
vaddps zmm1{k2}, zmm2, zmm3, {rn-sae}
vcvtpd2ps xmm0, YMMWORD PTR [rax]
vgatherdps xmm0, DWORD PTR [rax+xmm1*4], xmm2
shl eax, 3
sal rax
sar eax, cl
imul eax, ebx, 5
push 5
push QWORD PTR [rax]
pop rax
xchg eax, DWORD PTR [rdi]
lock xadd DWORD PTR [rdi], eax
cmpxchg16b XMMWORD PTR [rdi]
test al, 1
cdqe
cqo
ret
leave
cmovne rax, QWORD PTR [rdi]
sete al
sete BYTE PTR [rax]
bt eax, 5
neg DWORD PTR [rax]
inc QWORD PTR [rax+rbx]
nop WORD PTR cs:[rax+rax*1+0]
movabs rax, 0x123456789abcdef
mov rax, -1
and rsp, -16
prefetcht0 BYTE PTR [rax]
stos QWORD PTR es:[rdi], rax
movq xmm0, rax
movd xmm0, DWORD PTR [rax]
pinsrw xmm0, WORD PTR [rax], 3
in al, dx
out dx, eax
int 3
mov ax, WORD PTR [rsi+2]
pextrq QWORD PTR [rax], xmm1, 1
vmovdqu8 zmm0, ZMMWORD PTR [rdi]
kmovq k1, QWORD PTR [rax]
{evex} vaddps xmm0, xmm1, xmm2
.att_syntax
{evex} vaddps %xmm0,%xmm1,%xmm2
{load} mov %eax,%ebx
{store} mov %eax,%ebx
lar %bx,%eax
lar (%rdi),%eax
fxsaveq (%rax)
.set foo2, %rdi
mov foo2, %rax
mov 8(foo2,%rax,4), %ecx
.LC0: .long 0
x: .long 0
