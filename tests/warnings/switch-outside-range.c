int f(unsigned char c, signed char s) {
    switch (c) {
    case 255:
        return 1;
    case 256: // warning: case label value exceeds maximum value for type [-Wswitch-outside-range]
        return 2;
    }
    switch (s) {
    case -129: // warning: case label value is less than minimum value for type [-Wswitch-outside-range]
        return 1;
    }
    return 0;
}
