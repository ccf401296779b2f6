double a = 1.2.3; // error: too many decimal points | invalid suffix
