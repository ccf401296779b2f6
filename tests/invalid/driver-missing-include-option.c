// options: -include there-is-no-such-header.h
// link-error: there-is-no-such-header.h
int main(void) { return 0; }
