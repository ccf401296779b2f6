// Viod for void.
// judged: better: one mistake gives 1 message, not 3
// expect 4: warning: type of 'viod' defaults to 'int'; did you mean 'void'? [-Wimplicit-int]
int main(viod)
{
    return 0;
}
