// Malloc without its header.
// judged: as good
// expect 6: warning: implicit declaration of function 'malloc' [-Wimplicit-function-declaration]
int *f(void)
{
    int *p = malloc(4);
    return p;
}
