// options: -fno-such-feature-at-all
// link-error: fno-such-feature-at-all
int main(void) { return 0; }
