// An octal number with a wrong digit.
// judged: as good
// expect 4: error: invalid digit "8" in octal constant
int x = 089;
