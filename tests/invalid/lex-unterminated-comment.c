int before;
/* error: unterminated
