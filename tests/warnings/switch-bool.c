int f(int a, int b) {
    switch (a == b) { // warning: switch condition has boolean value [-Wswitch-bool]
    case 2:
        return 1;
    }
    switch (a) {
    case 2:
        return 1;
    }
    return 0;
}
