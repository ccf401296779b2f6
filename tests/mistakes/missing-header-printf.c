// Printf without its header.
// judged: as good
// expect 6: warning: implicit declaration of function 'printf' [-Wimplicit-function-declaration]
int main(void)
{
    printf("hello\n");
    return 0;
}
