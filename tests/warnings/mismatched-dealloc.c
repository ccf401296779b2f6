// options: -O2 -Wall
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
void my_free(void *);
__attribute__((malloc, malloc(my_free, 1))) void *my_alloc(int);
void f(void) {
    void *p = my_alloc(4);
    free(p); // warning: 'free' called on pointer returned from a mismatched allocation function [-Wmismatched-dealloc]
}
void g(void) {
    void *p = malloc(4);
    my_free(p); // warning: 'my_free' called on pointer returned from a mismatched allocation function [-Wmismatched-dealloc]
}
void h(void) {
    FILE *file = fopen("x", "r");
    free(file); // warning: 'free' called on pointer returned from a mismatched allocation function [-Wmismatched-dealloc]
}
void i(void) {
    FILE *file = popen("x", "r");
    fclose(file); // warning: 'fclose' called on pointer returned from a mismatched allocation function [-Wmismatched-dealloc]
}
void j(const char *s) {
    void *p = my_alloc(4);
    my_free(p);
    char *t = strdup(s);
    t = realloc(t, 8);
    free(t);
    FILE *file = fopen("x", "r");
    if (file)
        fclose(file);
}
void k(void) {
    void *p = my_alloc(4);
    p = realloc(p, 8); // warning: 'realloc' called on pointer returned from a mismatched allocation function [-Wmismatched-dealloc]
    free(p);
}
