int a[2] = { [2] = 1 }; // error: exceeds array bounds
