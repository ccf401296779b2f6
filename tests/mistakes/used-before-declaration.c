// A function used before its declaration with another type.
// judged: as good
// expect 7: warning: implicit declaration of function 'half' [-Wimplicit-function-declaration]
// expect 9: error: conflicting types for 'half'; have 'double (int)'
int main(void)
{
    return half(3) > 1.0;
}
double half(int n)
{
    return n / 2.0;
}
