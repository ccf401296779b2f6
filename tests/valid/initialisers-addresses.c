#include <assert.h>
struct node { struct node *next; int value; const char *text; };
extern struct node second;
static struct node first = { &second, 1, "one" + 1 };
struct node second = { &first, 2, &"two"[2] };
static int array[10];
static int *middle = array + 5, *end = &array[10], *negative = array + 9 - 3;
static long difference = (char *)&array[3] - (char *)&array[1];
static int (*function)(void);
static int seven(void) { return 7; }
static int (*table[2])(void) = { seven, &seven };
static void *label_free = &(struct node){ &first, 3, 0 };
static unsigned long address_as_integer = (unsigned long)&second;
static char *into_member = (char *)&first.value + 2;
static const char *const names[] = { "alpha", "beta", [3] = "delta" };
static int *compound = (int[]){ 1, 2, 3 };
static int logical = sizeof(int) == 4 && &array[1] != 0;
int main(void) {
    assert(first.next->next == &first && first.text[0] == 'n' && *second.text == 'o');
    assert(middle - array == 5 && end - middle == 5 && negative == array + 6 && difference == 8);
    assert(!function && table[0]() + table[1]() == 14);
    assert(((struct node *)label_free)->value == 3);
    assert(address_as_integer == (unsigned long)&second);
    assert(into_member == (char *)&first + 10);
    assert(names[3][4] == 'a' && !names[2] && compound[2] == 3 && logical);
    return 0;
}
