// options: -std=c23 -mcx16
#include <assert.h>
int f(unsigned _BitInt(200) x){ switch(x){ case 0: return 1; case ((unsigned _BitInt(200))1)<<120: return 2; case 5 ... 9: return 3; default: return 4;} }
int g(_BitInt(300) x){ switch(x){ case -1: return 1; case 100: return 2;} return 0; }
_Atomic unsigned _BitInt(200) at; _Atomic _BitInt(40) a40;
int main(){ assert(f(0)==1&&f(((unsigned _BitInt(200))1)<<120)==2&&f(((unsigned _BitInt(200))1)<<150)==4&&f(7)==3&&f(10)==4&&g(-1)==1&&g(100)==2&&g(3)==0); at=5; at+=3; at++; assert(at==9); a40 = 1; a40 -= 3; assert(a40==-2); return 0;}
