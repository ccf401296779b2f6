// A misspelled library function.
// judged: as good
// expect 7: warning: implicit declaration of function 'prinft'; did you mean 'printf'? [-Wimplicit-function-declaration]
#include <stdio.h>
int main(void)
{
    prinft("hello\n");
    return 0;
}
