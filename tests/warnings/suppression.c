// options: -Wall -Wextra
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-variable"
void quiet(void) { int unused; }
#pragma GCC diagnostic pop
void loud(void) { int unused; } // warning: unused variable 'unused' [-Wunused-variable]
