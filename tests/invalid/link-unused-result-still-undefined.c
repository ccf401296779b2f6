// options: -O2
// link-error: undefined reference | undefined symbol
char f();
int main(void) { return f(), 0; }
