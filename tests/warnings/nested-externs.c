// options: -Wnested-externs
int f(void) {
    extern int object; // warning: nested extern declaration of 'object' [-Wnested-externs]
    int function(void); // warning: nested extern declaration of 'function' [-Wnested-externs]
    static int local;
    return object + function() + local;
}
