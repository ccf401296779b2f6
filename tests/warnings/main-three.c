// options: -Wmain
int main(int argc, char **argv, char **environment) { return argc + **argv + **environment; }
