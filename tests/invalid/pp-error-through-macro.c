#define TWICE(x) ((x) + (x))
int f(int a) {
    return a + TWICE(
        missing_name); // error: undeclared
}
