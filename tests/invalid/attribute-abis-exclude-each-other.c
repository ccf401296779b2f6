void f(void) __attribute__((ms_abi, sysv_abi)); // error: not compatible
