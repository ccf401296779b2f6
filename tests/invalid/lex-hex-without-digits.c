int a = 0x; // error: invalid suffix
