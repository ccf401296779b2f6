// options: -Wunused-but-set-variable
int g(void);
int f(void) {
    int set; // warning: variable 'set' set but not used [-Wunused-but-set-variable]
    int stepped = 0;
    int array[2]; // warning: variable 'array' set but not used [-Wunused-but-set-variable]
    struct { int member; } record; // warning: variable 'record' set but not used [-Wunused-but-set-variable]
    int chained, last; // warning: variable 'last' set but not used [-Wunused-but-set-variable]
    set = g();
    stepped++;
    array[0] = 1;
    record.member = 2;
    last = chained = 3;
    return 0;
}
