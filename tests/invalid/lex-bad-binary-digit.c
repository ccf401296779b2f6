int a = 0b12; // error: invalid suffix | invalid digit
