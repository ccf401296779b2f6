typeof() x; // error: expected
