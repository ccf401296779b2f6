// Inner scopes hide outer names; typedefs, qualifiers, function pointers, _Bool, _Complex and long long are described.
// gdb: break @inner
// gdb: run
// gdb: print value
// expect: = 2
// gdb: print done
// expect: = true
// gdb: print z
// expect: = 1 + 2i
// gdb: whatis number
// expect: type = number_t
// gdb: ptype number
// expect: type = unsigned long
// gdb: whatis callback
// expect: type = int (*)(const char *, ...)
// gdb: print callback
// expect: (const char *, ...)) 0x
// gdb: print wide
// expect: = -1
// gdb: print array[1]
// expect: = 20
// gdb: break @outer
// gdb: continue
// gdb: print value
// expect: = 1
// gdb: print fixed
// expect: = 7
// gdb: info line @outer
// expect: starts at address
// gdb: kill
typedef unsigned long number_t;
int printf(const char *, ...);
int main(void) {
    int value = 1; const int fixed = 7;
    _Bool done = 1; _Complex double z = 1.0 + 2.0i; number_t number = 5;
    int (*callback)(const char *, ...) = printf; long long wide = -1;
    {
        int value = 2, array[2] = { 10, 20 };
        value += array[0] - 10; /* inner */
    }
    /* outer */ return value - 1 + (int)number - 5 + (done && callback && wide && fixed ? 0 : 1) + (__real__ z != 1);
}
