typedef int thing;
int thing(void); // error: different kind of symbol
