// options: -Wall -Werror
// except: clang: it warns
int f(int a, int b) __attribute__((regparm(3)));
int f(int a, int b) { return a - b; }
int main(void) { return f(3, 3); }
