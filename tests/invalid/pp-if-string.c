#if "text" // error: not valid | invalid token
int x;
#endif
