// An empty character constant.
// judged: better: one mistake gives 1 message, not 2
// expect 4: error: empty character constant
char c = '';
