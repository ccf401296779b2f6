// Of optimised code a variable has its value or is said to be optimized out; it never has another one.
// level: -O2
// gdb: break probe
// gdb: run
// gdb: up
// gdb: print a
// expect: = 6
// gdb: print product
// expect: = 84
// gdb: print where
// expect: = (int *) 0x
// gdb: print fixed
// expect: = 11
// gdb: print *where
// expect: = 17
// gdb: up
// gdb: info locals
// expect: i = 0
// gdb: continue
// gdb: up
// gdb: print a
// expect: = 7
// gdb: print product
// expect: = 98
// gdb: kill
__attribute__((noipa)) void probe(int *where) { __asm__ volatile("" : : "r"(where) : "memory"); }
__attribute__((noipa)) int twice(int x) { return 2 * x; }
static int work(int a)
{
    int product = twice(a * 7);
    const int fixed = 11;
    int kept = a + fixed;
    int *where = &kept;
    probe(where);
    return kept + product + fixed + *where + a;
}
int main(void)
{
    int total = 0;
    for (int i = 0; i < 3; i++)
        total += work(i + 6);
    return total & 1;
}
