__attribute__((target("sse9"))) int f(void); // error: attribute 'target' argument 'sse9' is unknown
__attribute__((target("arch=mos6502"))) int g(void); // error: bad value 'mos6502' for 'target("arch=")' attribute
__attribute__((target(3))) int h(void); // error: 'target' argument is not a string
#pragma GCC target("avx9") // error: attribute 'target' argument 'avx9' is unknown
