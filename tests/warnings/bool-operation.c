// options: -Wbool-operation
int f(_Bool t, int a) {
    t++; // warning: increment of a boolean expression [-Wbool-operation]
    a = ~t; // warning: '~' on an expression of type '_Bool' [-Wbool-operation]
    a = ~(a == 1); // warning: '~' on a boolean expression [-Wbool-operation]
    a = !t;
    return ~a;
}
