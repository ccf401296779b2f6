// options: -std=c23 -w
#include <stdarg.h>
#include <assert.h>
#define F(a,...) f(a __VA_OPT__(,) __VA_ARGS__)
#define G(X,...) __VA_OPT__(a X ## X b)
#define STR(...) #__VA_OPT__(x __VA_ARGS__ y)
int f(int a,...){ return a; }
int sum(...){ va_list ap; va_start(ap); int s=0,v; while((v=va_arg(ap,int))) s+=v; va_end(ap); return s; }
#ifdef NOPE
#elifndef ALSO
#define OK 1
#endif
#if __has_include(<stdio.h>) && __has_c_attribute(nodiscard)>=202003L && __has_embed("c23-preprocessing-and-embed.c")==__STDC_EMBED_FOUND__
#define OK2
#endif
#ifndef OK2
#error
#endif
const unsigned char e[]={
#embed "c23-preprocessing-and-embed.c" limit(5) prefix(1,) suffix(,2)
};
const unsigned char e2[]={
#embed "/dev/null" if_empty(9,9)
};
static_assert(sizeof e==7&&sizeof e2==2);
int main(){ assert(F(1)==1&&F(2,3)==2); assert(sum(1,2,3,0)==6); assert(sizeof STR(q)==sizeof "x q y"); int été=3; assert(été==3); assert(e[0]==1&&e[6]==2&&e[1]=='/'); assert(__STDC_VERSION__==202311L); unsigned _BitInt(200) w=0; w=~w; return 0; }
