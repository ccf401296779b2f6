int f(int n) {
    switch (n) {
        int a[n];
    case 1: // error: switch jumps into | cannot jump
        return 1;
    }
    return 0;
}
// except: clang: marks the line of the switch
