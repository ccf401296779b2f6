char a[sizeof(long) == 4 ? 1 : -1]; // error: negative
