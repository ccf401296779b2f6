void f(const struct s { char a; int b; } *p) { __builtin_clear_padding(p); } // error: const
