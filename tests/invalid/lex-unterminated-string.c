const char *text = "no end; // error: missing terminating | unterminated | expected
int after;
