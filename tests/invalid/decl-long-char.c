long char x; // error: long
