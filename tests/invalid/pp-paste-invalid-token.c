#define PASTE(a, b) a ## b
int x = PASTE(-, 3); // error: does not give a valid preprocessing token | pasting formed
