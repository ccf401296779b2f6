int x __attribute__((copy)); // error: wrong arguments
