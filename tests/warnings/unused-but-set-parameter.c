// options: -Wunused-but-set-parameter
void f(int set, int stepped) { set = 1; stepped += 2; } // warning: parameter 'set' set but not used [-Wunused-but-set-parameter]
