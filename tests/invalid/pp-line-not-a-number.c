#line twelve // error: is not a positive integer | requires a positive integer
int x;
