// Functions of the library without a prototype, called with fewer arguments than they take where nobody comes.
char *strncpy();
char *strncat();

int main(int count, char **names) {
    if (count > 100) {
        strncpy();
        strncpy(names[0]);
        strncpy(names[0], names[0] + 1);
        strncat(names[0], names[1]);
        return strncat(names[0]) == 0;
    }
    return 0;
}
