// options: -Wmissing-prototypes
int declared(void);
int declared(void) { return 1; }
int undeclared(void) { return 2; } // warning: no previous prototype for 'undeclared' [-Wmissing-prototypes]
static int internal(void) { return 3; }
int main(void) { return internal(); }
