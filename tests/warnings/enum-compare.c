// options: -Wenum-compare
enum fruit { APPLE, PEAR };
enum tool { SAW, AXE };
int f(enum fruit a, enum tool b, enum fruit c) {
    if (a == b) // warning: comparison between 'enum fruit' and 'enum tool' [-Wenum-compare]
        return 1;
    if (a == SAW) // warning: comparison between 'enum fruit' and 'enum tool' [-Wenum-compare]
        return 2;
    if (a == c || a == PEAR)
        return 3;
    return a == 1;
}
