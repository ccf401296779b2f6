short double x; // error: short
