#include <stdio.h>
#include <string.h>
#define HERE __LINE__
int main(void) {
    printf("%d %d\n", __LINE__, HERE);
#line 100
    printf("%d\n", __LINE__);
#line 200 "other.c"
    printf("%d %s\n", __LINE__, __FILE__);
#define NUMBER 300
#line NUMBER
    printf("%d %s\n", HERE, __FILE__);
# 400 "third.c"
    printf("%d %s %d\n", __LINE__, __FILE__, __INCLUDE_LEVEL__);
    int a = __COUNTER__, b = __COUNTER__;
    printf("%d %d\n", b - a, (int)strlen(__DATE__) + (int)strlen(__TIME__));
    printf("%\
d\n", __LI\
NE__);
    return 0;
}
/* expected output:
5 5
100
200 other.c
300 other.c
400 third.c 0
1 19
404
*/
