int f(unsigned char a) {
    switch (a) {
    case 'a': return 1;
    case 97: return 2; // error: duplicate case
    }
    return 0;
}
