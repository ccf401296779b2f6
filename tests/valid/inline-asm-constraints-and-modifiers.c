// options: -Wno-pointer-arith
#include <assert.h>
#include <stdint.h>
static int gv=77; 
extern int sym;
struct pt{int a,b;};
int main(){ int r; long l; unsigned char c; unsigned short s;
 asm("movl %1,%0":"=r"(r):"i"(42)); assert(r==42);
 asm("movl %1,%0":"=r"(r):"n"(43)); assert(r==43);
 asm("movl %1,%0":"=Q"(r):"Q"(44)); assert(r==44);
 asm("movb %b1,%0":"=q"(c):"q"(0x1245)); assert(c==0x45);
 asm("movb %h1,%0":"=Q"(c):"Q"(0x1245)); assert(c==0x12);
 asm("movw %w1,%0":"=R"(s):"R"(0x11245)); assert(s==0x1245);
 asm("leal 1(%k1),%0":"=l"(r):"l"(5L)); assert(r==6);
 asm("leaq %c2(%q1),%0":"=r"(l):"r"(5L),"i"(10)); assert(l==15);
 asm("leaq %a1,%0":"=r"(l):"p"(&gv)); assert(l==(long)&gv);
 asm("leaq %a1,%0":"=r"(l):"r"(100L)); assert(l==100);
 asm("lea %n2(%1),%0":"=r"(l):"r"(100L),"i"(10)); assert(l==90);
 asm("mov%z1 %1,%0":"=r"(r):"m"(gv)); assert(r==77);
 asm("add%z0 %1,%0":"+r"(l):"re"(1000L)); assert(l==1090);
 asm("add %1,%0":"+r"(l):"e"(-5L)); assert(l==1085);
 asm("mov %1,%0":"=r"(l):"Z"(0xffffffffUL)); 
 asm("shll %1,%0":"+r"(r):"I"(3)); assert(r==77*8);
 asm("shlq %1,%0":"+r"(l):"J"(33)); 
 asm("addl %1,%0":"+r"(r):"K"(-4)); assert(r==77*8-4);
 asm("andl %1,%0":"+r"(r):"L"(0xff)); 
 asm("leal (,%1,1),%0":"=r"(r):"r"(7L)); assert(r==7);
 asm("movl %1,%0":"=r"(r):"M"(3)); asm("movl %1,%0":"=r"(r):"N"(255)); asm("movl %1,%0":"=r"(r):"O"(127)); assert(r==127);
 int a=1,b=2,cc,d; asm("xchgl %0,%1":"+a"(a),"+d"(b)); assert(a==2&&b==1);
 asm("cpuid":"=a"(a),"=b"(b),"=c"(cc),"=d"(d):"0"(0),"2"(0)); assert(a>0);
 uint64_t v; asm("rdtsc; shlq $32,%%rdx; orq %%rdx,%%rax":"=A"(v)::"cc"); 
 __int128 w; asm("mulq %2":"=A"(w):"0"(5L),"r"(7L):"cc"); 
 double x=2,y; asm("fsqrt":"=t"(y):"0"(x)); assert(y>1.41&&y<1.42);
 double at; asm("fpatan":"=t"(at):"0"(1.0),"u"(1.0):"st(1)"); assert(at>0.78&&at<0.79);
 long double q; asm("fld %%st(0); fadd %%st,%%st(0); fxch; fstp %%st(0)":"=t"(q):"0"(3.0L):"st(7)"); assert(q==6);
 float f; asm("movss %1,%0":"=x"(f):"x"(1.5f)); assert(f==1.5f);
 asm("addss %1,%0":"+x"(f):"xm"(2.5f)); assert(f==4);
 asm("addsd %1,%0":"+v"(y):"vm"(1.0));
 _Bool z; asm("cmpl $3,%1":"=@ccl"(z):"r"(2)); assert(z); int g2; asm("cmpl $3,%1":"=@ccg"(g2):"r"(2)); assert(!g2);
 asm("# %P0 %p0"::"i"(main)); asm(""::"X"(x),"X"(3),"X"(gv));
 return 0; }
