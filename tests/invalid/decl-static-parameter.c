int f(static int a); // error: storage class
