// A keyword as a name.
// judged: as good
// expect 4: error: expected identifier or '(' before 'default'
int default = 3;
