// options: -Wswitch-default
int f(int i) {
    switch (i) { // warning: switch missing default case [-Wswitch-default]
    case 1:
        return 1;
    }
    switch (i) {
    default:
        return 1;
    }
}
