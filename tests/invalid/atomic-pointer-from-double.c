char *f(char **p) { return __sync_fetch_and_add(p, 1.5); } // error: incompatible
