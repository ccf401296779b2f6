// options: -w
#include <assert.h>
__attribute__((optimize("O0"))) int a(int x){return x+1;}
__attribute__((optimize(2))) int b(int x){return x+2;}
__attribute__((optimize("O3","no-tree-vectorize"))) int c(int x){return x+3;}
__attribute__((optimize("-fno-strict-aliasing"))) int c2(int x){return x+3;}
#pragma GCC push_options
#pragma GCC optimize ("O1")
int d(int x){return x+4;}
#pragma GCC pop_options
#pragma GCC optimize "Os"
int e(int x){return x;}
#pragma GCC reset_options
__attribute__((optimize("wrapv"))) int ov(int x){ return x+1 < x; }
int main(){ assert(a(1)==2&&b(1)==3&&c(1)==4&&d(1)==5&&e(2)==2&&c2(1)==4); return !(ov(0x7fffffff)==1);}
