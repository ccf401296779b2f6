// A string without its closing quote.
// judged: better: one mistake gives 1 message, not 3
// expect 7: error: missing terminating " character
#include <stdio.h>
int main(void)
{
    printf("hello\n);
    return 0;
}
