// A define without a name.
// judged: as good
// expect 4: error: no macro name given in directive
#define
int a;
