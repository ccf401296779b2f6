// options: /there/is/no/such/input.c
// link-error: no such file
int main(void) { return 0; }
