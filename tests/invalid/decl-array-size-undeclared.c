int a[(1, n)]; // error: undeclared
