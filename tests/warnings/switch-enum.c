// options: -Wswitch-enum
enum colour { RED, GREEN };
int f(enum colour c) {
    switch (c) { // warning: enumeration value 'GREEN' not handled in switch [-Wswitch-enum]
    case RED:
        return 1;
    default:
        return 2;
    }
    switch (c) {
    case RED:
    case GREEN:
        return 1;
    default:
        return 2;
    }
}
