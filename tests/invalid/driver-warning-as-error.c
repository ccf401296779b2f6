// options: -Werror -Wall -Wextra
int f(void) {
    int unused; // error: unused variable
    return 0;
}
