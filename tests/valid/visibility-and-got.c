#include <assert.h>
#include <stdio.h>
__attribute__((visibility("hidden"))) int hidden_variable = 1;
__attribute__((visibility("protected"))) int protected_variable = 2;
static int static_variable = 3;
int global_variable = 4;
__attribute__((visibility("hidden"))) int hidden_function(void) { return hidden_variable; }
__attribute__((weak)) extern int missing_variable;
__attribute__((weak)) void missing_function(void);
int global_function(void) { return global_variable; }
int main(void) {
    int *pointers[] = { &hidden_variable, &protected_variable, &static_variable, &global_variable };
    int total = 0;
    for (int i = 0; i < 4; i++) total += *pointers[i];
    assert(total == 10 && hidden_function() == 1 && global_function() == 4);
    assert(&missing_variable == 0 && !missing_function);
    int (*f)(void) = global_function, (*g)(const char *) = puts;
    assert(f == global_function && g == puts);
    return 0;
}
// options: -fPIC
