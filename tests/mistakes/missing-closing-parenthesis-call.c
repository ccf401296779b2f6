// A call without its closing parenthesis.
// judged: as good
// expect 7: error: expected ')' before ';' token
#include <stdio.h>
int main(void)
{
    printf("hello\n";
    return 0;
}
