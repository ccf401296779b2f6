// options: -pedantic-errors
unsigned long long a = 99999999999999999999999; // error: too large
