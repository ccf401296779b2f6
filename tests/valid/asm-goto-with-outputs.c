#include <assert.h>
int f(int x){ int y; asm goto("addl $1,%0; cmpl $5,%0; je %l[hit]":"=r"(y):"0"(x):"cc":hit); return y; hit: return y*100; }
int g(int x){ asm goto("incl %0; js %l[neg]": "+r"(x) : : "cc" : neg); return x; neg: return -x; }
int h(int*p){ asm goto("addl $2,%0; jz %l[z]":"+m"(*p):"r"(1):"cc":z); return 1; z: return 2;}
int main(){ assert(f(1)==2&&f(4)==500&&g(3)==4&&g(-5)==4); int k=-2; assert(h(&k)==2&&k==0&&h(&k)==1&&k==2); return 0; }
