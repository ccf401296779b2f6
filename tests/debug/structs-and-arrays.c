// Structures, unions, arrays, bit-fields, pointers, enumerations and strings are printed as what they are.
// gdb: break inspect
// gdb: run
// expect: inspect (p=
// gdb: print *p
// expect: {x = 3, y = -4, name = "point\000\000", flags = {visible = 1, level = 5}, kind = SQUARE, u = {i = 1069547520, f = 1.5}, next = 0x0}
// gdb: print p->name
// expect: "point\000\000"
// gdb: print table
// expect: {{1, 2, 3}, {4, 5, 6}}
// gdb: ptype p
// expect: struct point {
// expect: int x;
// expect: char name[8];
// expect: struct point *next;
// gdb: whatis table
// expect: int [2][3]
// gdb: print p->next == 0
// expect: = 1
// gdb: print sizeof(*p)
// expect: = 40
// gdb: print global_text
// expect: "hello"
// gdb: print *global_pointer
// expect: = 3
// gdb: up
// expect: main () at
// gdb: print origin.y
// expect: = -4
// gdb: kill
enum shape { CIRCLE, SQUARE };
struct point {
    int x, y;
    char name[8];
    struct { unsigned visible : 1, level : 3; } flags;
    enum shape kind;
    union { int i; float f; } u;
    struct point *next;
};
static int table[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
const char *global_text = "hello";
int *global_pointer = &table[0][2];
static int inspect(struct point *p) {
    return p->x + table[1][2];
}
int main(void) {
    struct point origin = { 3, -4, "point", { 1, 5 }, SQUARE, { .f = 1.5f }, 0 };
    return inspect(&origin) - 9;
}
