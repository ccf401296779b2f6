// Variables that are set more than once have at each place the value that they have in the source there.
// level: -O2
// gdb: break probe
// gdb: run
// gdb: up
// gdb: info locals
// expect: i = 0
// expect: sum = 1
// expect: best = -1
// gdb: print n
// expect: = 4
// gdb: continue
// gdb: up
// gdb: info locals
// expect: sum = 1
// expect: best = 1
// gdb: continue
// gdb: up
// gdb: info locals
// expect: i = 1
// expect: sum = 8
// expect: best = 1
// gdb: print n
// expect: = 4
// gdb: continue
// gdb: up
// gdb: info locals
// expect: i = 1
// expect: sum = 8
// expect: best = 7
// gdb: break @after
// gdb: delete 1
// gdb: continue
// gdb: info locals
// expect: sum = 20
// expect: best = 9
// gdb: kill
__attribute__((noipa)) void probe(int x) { __asm__ volatile("" : : "r"(x) : "memory"); }
__attribute__((noipa)) int work(const int *a, int n)
{
    int sum = 0;
    int best = -1;
    for (int i = 0; i < n; i++) {
        sum += a[i];
        probe(sum);
        if (a[i] > best)
            best = a[i];
        probe(best);
    }
    probe(best); /* after */
    best = -best;
    probe(best);
    return sum;
}
int main(void)
{
    static const int a[4] = { 1, 7, 3, 9 };
    return work(a, 4) != 20;
}
