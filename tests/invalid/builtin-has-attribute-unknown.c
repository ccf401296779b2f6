int f(void) { return __builtin_has_attribute(f, no_such_thing); } // error: unknown attribute
