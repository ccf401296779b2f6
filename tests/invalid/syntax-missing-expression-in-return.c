int f(int a) { return a * (); } // error: expected
