int g(int);
int f(int i) {
    switch (i) {
        g(1); // warning: statement will never be executed [-Wswitch-unreachable]
    case 1:
        return 1;
    }
    switch (i) {
        int local;
    case 1:
        local = g(2);
        return local;
    }
    return 0;
}
