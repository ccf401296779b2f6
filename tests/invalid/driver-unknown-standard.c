// options: -std=c1066
// link-error: std
int main(void) { return 0; }
