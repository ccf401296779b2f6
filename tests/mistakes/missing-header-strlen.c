// Strlen without its header.
// judged: as good
// expect 6: warning: implicit declaration of function 'strlen' [-Wimplicit-function-declaration]
int f(const char *s)
{
    return strlen(s);
}
