// The stack is walked through our frames and the library's, arguments included; frames can be selected.
// gdb: break leaf
// gdb: run
// gdb: backtrace
// expect: #0  leaf (depth=0, tag=0x
// expect: "bottom") at
// expect: #1
// expect: in walk (depth=0) at
// expect: in walk (depth=1) at
// expect: in walk (depth=2) at
// expect: in compare (left=
// expect: in main () at
// gdb: frame 2
// expect: walk (depth=1)
// gdb: print depth
// expect: = 1
// gdb: frame function main
// gdb: print values
// expect: {2, 1}
// gdb: watch counter
// gdb: continue
// expect: Old value = 0
// expect: New value = 1
// gdb: kill
#include <stdlib.h>
static int counter;
static int leaf(int depth, const char *tag) {
    counter++;
    return depth + (tag[0] == 'b');
}
static int walk(int depth) {
    if (depth > 0)
        return walk(depth - 1);
    return leaf(depth, "bottom");
}
static int compare(const void *left, const void *right) {
    return walk(2) * (*(const int *)left - *(const int *)right);
}
int main(void) {
    int values[2] = { 2, 1 };
    qsort(values, 2, sizeof values[0], compare);
    return values[0] - 1;
}
