const char *s = "\x"; // error: \x used with no following hex digits
