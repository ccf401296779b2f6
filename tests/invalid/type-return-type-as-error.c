// options: -Werror=return-type
int f(int a) {
    if (a)
        return 1;
} // error: control reaches end | does not return a value
