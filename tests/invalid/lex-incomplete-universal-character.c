const char *s = "\u12"; // error: incomplete universal character
