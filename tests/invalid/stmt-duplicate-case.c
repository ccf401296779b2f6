int f(int a) {
    switch (a) {
    case 1: return 1;
    case 1: return 2; // error: duplicate case
    }
    return 0;
}
