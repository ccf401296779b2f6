// Quotes from a text processor.
// judged: better: one mistake gives 1 message, not 3
// expect 7: error: stray '“' in program; quotes of C are "
#include <stdio.h>
int main(void)
{
    puts(“hello”);
    return 0;
}
