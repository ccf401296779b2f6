int f(int a int b); // error: expected
