#if '' // error: empty character constant | expected | invalid token
int x;
#endif
