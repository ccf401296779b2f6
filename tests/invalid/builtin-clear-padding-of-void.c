void f(void *p) { __builtin_clear_padding(p); } // error: incomplete type
