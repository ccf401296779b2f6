#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(int argc, char **argv, char **environment) {
    int numbers[] = { 5, 3, 9, -1, 0 };
    qsort(numbers, 5, sizeof *numbers, compare);
    for (int i = 0; i < 5; i++) printf("%d%c", numbers[i], i == 4 ? '\n' : ' ');
    printf("%s %5.2f %-5d| %#x %lu %c %%\n", "text", 3.14159, 42, 255, ~0ul, 'c');
    printf("%d %s\n", argc, argv[argc] == NULL && environment ? "terminated" : "not terminated");
    fprintf(stdout, "%.3e %g %a\n", 12345.678, 0.0001, 1.0);
    char *copy = strdup("reverse");
    for (char *l = copy, *r = copy + strlen(copy) - 1; l < r; l++, r--) { char t = *l; *l = *r; *r = t; }
    puts(copy);
    free(copy);
    return 0;
}
/* expected output:
-1 0 3 5 9
text  3.14 42   | 0xff 18446744073709551615 c %
1 terminated
1.235e+04 0.0001 0x1p+0
esrever
*/
