#define PASTE(a) a ## // error: cannot appear at either end | cannot appear at end
int x;
