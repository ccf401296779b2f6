#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
static int (*const printer)(const char *, ...) = printf;
static FILE **const streams[] = { &stdin, &stdout, &stderr };
static char *const pointers[] = { "a", "b" "c", 0 };
static struct op { const char *name; double (*f)(double); } ops[] = { { "neg", 0 }, { "twice", 0 } };
static double negate(double x) { return -x; }
static const struct op constant_ops[] = { { "neg", negate }, { .f = negate, .name = "again" } };
extern char **environ;
static char ***const environment = &environ;
static int numbers[3] = { 1, 2, 3 };
static int *const last = numbers + 2, **const to_last = (int **)&last;
static const long offset = (long)&((struct op *)0)->f;
static int self_size = sizeof self_size, *self = &self_size;
static void *cycle = &cycle;
int main(void) {
    assert(printer && *streams[1] == stdout && pointers[1][1] == 'c' && !pointers[2]);
    assert(constant_ops[1].f(2) == -2 && ops[1].name[0] == 't' && *environment == environ);
    assert(**to_last == 3 && offset == 8 && *self == 4 && cycle == &cycle);
    free(malloc(1));
    return 0;
}
