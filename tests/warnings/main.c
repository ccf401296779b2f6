// options: -Wmain
int main(unsigned argc, int *argv) { return argc + *argv; } // warning: first argument of 'main' should be 'int' [-Wmain] // warning: second argument of 'main' should be 'char **' [-Wmain]
