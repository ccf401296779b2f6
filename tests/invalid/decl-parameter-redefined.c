int f(int a, int a) { return a; } // error: redefinition
