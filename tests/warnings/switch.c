// options: -Wswitch
enum colour { RED, GREEN, BLUE };
int f(enum colour c, int i) {
    switch (c) { // warning: enumeration value 'BLUE' not handled in switch [-Wswitch]
    case RED:
        return 1;
    case GREEN:
        return 2;
    }
    switch (c) {
    case RED:
        return 1;
    default:
        return 2;
    }
    switch (c) {
    case RED ... BLUE:
        return 1;
    case 7: // warning: case value '7' not in enumerated type 'enum colour' [-Wswitch]
        return 2;
    }
    switch ((int)c) {
    case RED:
        return 1;
    }
    switch (i) {
    case 1:
        return 1;
    }
    return 0;
}
