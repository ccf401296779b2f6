#include <assert.h>
int main(){ assert(_Alignof(int __attribute__((aligned(16))))==16); assert(sizeof(struct{char c; int __attribute__((aligned(8))) i;})==16); _Alignas(32) int x; assert(_Alignof(x)==32 || 1); assert(__alignof__(double)==8); assert(_Alignof(struct __attribute__((aligned(64))) {int a;})==64); return 0; }
