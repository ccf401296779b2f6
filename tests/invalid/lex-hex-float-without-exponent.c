double a = 0x1.8; // error: exponent
