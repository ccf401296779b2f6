// A string in the place of the first element of an array of integers stands for the whole array.
struct s {
    int x[2];
    int y;
};
unsigned int nested[1][2] = {"a"}; // error: cannot initialize array of 'unsigned int' | incompatible pointer to integer
void f(void) {
    struct s member = {"a"}; // error: cannot initialize array of 'int' | incompatible pointer to integer
    char narrow[1][2] = {"a"};
    const char *pointers[1][2] = {"a"};
}
