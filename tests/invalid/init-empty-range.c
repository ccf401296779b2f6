int a[4] = { [3 ... 1] = 1 }; // error: empty
