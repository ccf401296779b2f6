// A misspelled function of the program.
// judged: as good
// expect 10: warning: implicit declaration of function 'compute_totl'; did you mean 'compute_total'? [-Wimplicit-function-declaration]
static int compute_total(int a)
{
    return a;
}
int main(void)
{
    return compute_totl(1);
}
