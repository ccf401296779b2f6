// options: -Wimplicit-fallthrough
int g(int);
int f(int i) {
    switch (i) {
    case 1:
        g(1); // warning: this statement may fall through [-Wimplicit-fallthrough=]
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
        if (i) // warning: this statement may fall through [-Wimplicit-fallthrough=]
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
int branches(int i, int y) {
    switch (i) {
    case 1:
        if (y) {
            g(1);
            break;
        } else {
            g(2);
            __attribute__((fallthrough));
            ;
        }
    case 2:
        if (y) {
            __attribute__((fallthrough));
        } else {
            g(1); // warning: this statement may fall through [-Wimplicit-fallthrough=]
        }
    case 3:
        if (y) // warning: this statement may fall through [-Wimplicit-fallthrough=]
            g(1);
        else
            __attribute__((fallthrough));
    case 4:
        if (y) {
            g(3);
            __attribute__((fallthrough));
        } else {
            g(2);
            __attribute__((fallthrough));
        }
    default:
        return g(5);
    }
}
