// options: -lthere-is-no-such-library
// link-error: there-is-no-such-library
int main(void) { return 0; }
