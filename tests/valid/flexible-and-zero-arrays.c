#include <assert.h>
#include <stdlib.h>
#include <string.h>
struct message { unsigned short length; char text[]; };
struct old_style { int n; int data[0]; };
struct in_union { int n; union { char c[0]; long l[0]; }; };
static struct message hello = { 5, "hello" };
static struct old_style list = { 2, { } };
struct trailing { struct { int kind; } head; double values[]; };
int main(void) {
    struct message *m = malloc(sizeof *m + 10);
    m->length = 3;
    strcpy(m->text, "abc");
    struct message copy = *m;
    assert(copy.length == 3 && sizeof copy == 2 && hello.text[4] == 'o');
    assert((char *)list.data == (char *)&list + 4 && sizeof list == 4);
    assert(sizeof(struct in_union) == 8 && sizeof(struct trailing) == 8);
    int zero[0];
    assert(sizeof zero == 0);
    free(m);
    return 0;
}
