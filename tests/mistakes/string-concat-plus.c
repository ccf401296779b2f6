// Strings added.
// judged: as good
// expect 7: error: invalid operands to binary + (have 'char *' and 'char *')
#include <stdio.h>
int main(void)
{
    puts("hello " + "world");
    return 0;
}
