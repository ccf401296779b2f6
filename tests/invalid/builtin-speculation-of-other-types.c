long f(long l, char *p) { return __builtin_speculation_safe_value(l, p); } // error: compatible
