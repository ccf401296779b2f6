// options: -pedantic-errors
char a[2] = "long"; // error: too long
