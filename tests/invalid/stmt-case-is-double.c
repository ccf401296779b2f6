int f(int a) {
    switch (a) {
    case 1.5: return 1; // error: integer
    }
    return 0;
}
