// options: -x brainfuck
// link-error: brainfuck
int main(void) { return 0; }
