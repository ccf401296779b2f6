// options: -mno-such-machine
// link-error: mno-such-machine
int main(void) { return 0; }
