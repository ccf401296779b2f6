// options: -Wmultistatement-macros
int g(int);
#define TWO g(1); g(2) // warning: macro expands to multiple statements [-Wmultistatement-macros]
#define ONE do { g(1); g(2); } while (0)
void f(int a) {
    if (a)
        TWO;
    if (a)
        ONE;
    if (a) {
        TWO;
    }
}
