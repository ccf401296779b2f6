typedef char check[-1]; // error: negative
