// options: -Wall -Wextra
int f(int x) {
    switch (x) {
        int y = 3; // warning: statement will never be executed [-Wswitch-unreachable]
    case 1:
        y = 2;
        return y;
    }
    return 0;
}
