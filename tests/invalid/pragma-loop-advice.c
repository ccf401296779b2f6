enum { MANY = 70000, FEW = 3 };
void f(int *a, int n) {
#pragma GCC unroll FEW + 1
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll -1 // error: '#pragma GCC unroll' requires an assignment-expression that evaluates to a non-negative integral constant less than 65535
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll n // error: '#pragma GCC unroll' requires
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll MANY // error: '#pragma GCC unroll' requires
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll 2.5 // error: '#pragma GCC unroll' requires
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll // error: expected expression before end of line
    for (int i = 0; i < n; i++) a[i] = 0;
#pragma GCC unroll 2 3 // error: expected end of line before numeric constant
    do a[n] = 0; while (n--);
#pragma GCC ivdep please // error: expected end of line before 'please'
    while (n--) a[n] = 0;
#pragma GCC ivdep
    a[0] = 1; // error: for, while or do statement expected before 'a'
#pragma GCC unroll 3
} // error: for, while or do statement expected before '}' token
