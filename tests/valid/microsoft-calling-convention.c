#include <stdarg.h>
#include <assert.h>
struct s8{int a,b;}; struct s3{char a,b,c;}; struct s16{long a,b;}; 
__attribute__((ms_abi,noinline)) long f(int a,double b,int c,float d,long e,double g,struct s8 s,struct s3 t,struct s16 u){ return a+b*2+c*3+d*4+e*5+g*6+s.a+s.b+t.a+t.c+u.a+u.b;}
__attribute__((ms_abi,noinline)) struct s8 r8(int x){return (struct s8){x,x+1};}
__attribute__((ms_abi,noinline)) struct s16 r16(int x){return (struct s16){x,x+1};}
__attribute__((ms_abi,noinline)) int va(int n,...){ __builtin_ms_va_list ap; __builtin_ms_va_start(ap,n); int s=0; for(int i=0;i<n;i++) s+=__builtin_va_arg(ap,int); double d=__builtin_va_arg(ap,double); __builtin_ms_va_end(ap); return s+(int)d;}
typedef __attribute__((ms_abi)) long (*fp)(int,double,int,float,long,double,struct s8,struct s3,struct s16);
fp p=f;
__attribute__((sysv_abi)) int sy(int a){return a;}
int main(){ assert(p(1,2,3,4,5,6,(struct s8){1,2},(struct s3){1,2,3},(struct s16){7,8})==f(1,2,3,4,5,6,(struct s8){1,2},(struct s3){1,2,3},(struct s16){7,8}));
assert(f(1,2,3,4,5,6,(struct s8){1,2},(struct s3){1,2,3},(struct s16){7,8})==1+4+9+16+25+36+3+4+15); assert(r8(3).b==4&&r16(5).b==6); assert(va(3,1,2,3,4.0)==10); return sy(0);}
