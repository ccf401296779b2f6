int f(int a) {
    switch (a) {
    case 1 return 2; // error: expected
    }
    return 0;
}
