// A format and its argument without a comma.
// judged: as good
// expect 8: error: expected ',' or ')' before 'n'
#include <stdio.h>
int main(void)
{
    int n = 3;
    printf("%d\n" n);
    return 0;
}
