static int x __attribute__((weak)); // error: weak
