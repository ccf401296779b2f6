int a = 0189; // error: invalid digit
