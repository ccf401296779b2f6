// Breakpoints by line and function, stepping into and over calls, locals of scalar types.
// gdb: break main
// gdb: run
// expect: Breakpoint 1, main () at
// expect: int total = 0;
// gdb: next
// gdb: next
// gdb: info locals
// expect: total = 0
// expect: letter = 113 'q'
// gdb: step
// expect: twice (n=3)
// gdb: print n
// expect: = 3
// gdb: next
// gdb: print result
// expect: = 6
// gdb: finish
// expect: Value returned is $
// expect: = 6
// gdb: next
// gdb: print total
// expect: = 6
// gdb: break @end
// gdb: continue
// expect: return total - 9;
// gdb: print ratio
// expect: = 2.5
// gdb: print big
// expect: = -5000000000
// gdb: print precise
// expect: = 0.25
// gdb: continue
// expect: exited normally
static int twice(int n) {
    int result = n * 2;
    return result;
}
int main(void) {
    int total = 0;
    char letter = 'q';
    total += twice(3);
    double ratio = 2.5; long big = -5000000000; long double precise = 0.25L;
    total += 3;
    return total - 9; /* end */
}
