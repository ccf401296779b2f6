// EXIT_SUCCESS without its header.
// judged: better: it says what may have been meant
// expect 6: error: 'EXIT_SUCCESS' undeclared (first use in this function)
int main(void)
{
    return EXIT_SUCCESS;
}
