// A hexadecimal number with a wrong letter.
// judged: as good
// expect 4: error: invalid suffix "G" on integer constant
int x = 0x1G;
