int a = 12xyz; // error: invalid suffix
