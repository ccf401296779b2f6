// options: -Wframe-address
void *f(void) { return __builtin_return_address(1); } // warning: calling '__builtin_return_address' with a nonzero argument is unsafe [-Wframe-address]
void *g(void) { return __builtin_frame_address(0); }
