// A call outside any function.
// judged: better: one mistake gives 1 message, not 5
// expect 5: error: expected a declaration before 'printf': statements stand inside of functions
#include <stdio.h>
printf("hello\n");
