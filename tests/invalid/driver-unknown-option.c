// options: --frobnicate
// link-error: frobnicate
int main(void) { return 0; }
