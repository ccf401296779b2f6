// A number with a wrong suffix.
// judged: as good
// expect 4: error: invalid suffix "f" on integer constant
int x = 10f;
