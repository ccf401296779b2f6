int f(int a) {
    switch (a) {
    case 1 ... 5: return 1;
    case 3: return 2; // error: duplicate case
    }
    return 0;
}
// except: clang: marks the other label
