enum e { a } x; void f(int *p) { x = p; } // error: incompatible
