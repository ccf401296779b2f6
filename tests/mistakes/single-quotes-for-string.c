// Single quotes around a string.
// judged: better: one mistake gives 2 messages, not 3
// expect 8: warning: character constant too long for its type
// expect 8: warning: passing argument 1 of 'puts' makes pointer from integer without a cast [-Wint-conversion]
#include <stdio.h>
int main(void)
{
    puts('hello');
    return 0;
}
