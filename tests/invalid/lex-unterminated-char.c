int letter = 'a; // error: missing terminating | unterminated | expected
int after;
