int a[2] = { [-1] = 1 }; // error: exceeds array bounds | negative
