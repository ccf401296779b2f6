// options: -Wimplicit-fallthrough
int g(int);
int f(int i) {
    switch (i) {
    case 1:
        g(1); // warning: this statement may fall through [-Wimplicit-fallthrough]
    case 2:
        g(2);
        /* fall through */
    case 3:
        g(3);
        __attribute__((fallthrough));
    case 4:
    case 5:
        g(5);
        // FALLTHRU
    case 6:
        if (i) // warning: this statement may fall through [-Wimplicit-fallthrough]
            return 1;
    case 7:
        return g(7);
    case 8:
        g(8);
        break;
    case 9:
        g(9);
    default:
        break;
    }
    return 0;
}
