// An initialiser without its equals sign.
// judged: as good
// expect 4: error: expected '=', ',', ';', 'asm' or '__attribute__' before '{' token
int a[3] { 1, 2, 3 };
