double a = 1e; // error: exponent has no digits
