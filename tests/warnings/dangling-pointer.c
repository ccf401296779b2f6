// options: -Wall
int *global;
void use(int *);
int after_block(void) {
    int *p;
    {
        int x = 1;
        p = &x;
        use(p);
    }
    return *p; // warning: using dangling pointer 'p' to 'x' [-Wdangling-pointer=]
}
int on_one_way(int n) {
    int *p = 0, y = 1;
    if (n) {
        int z = 2;
        p = &z;
    } else
        p = &y;
    return *p; // warning: dangling pointer 'p' to 'z' may be used [-Wdangling-pointer=]
}
void stored(void) {
    int y = 1;
    global = &y; // warning: storing the address of local variable 'y' in 'global' [-Wdangling-pointer=]
}
void restored(int *old) {
    int y = 1;
    global = &y;
    use(&y);
    global = old;
}
void read_by_another(void) {
    int y = 1;
    global = &y;
    use(0);
}
int set_anew(int n) {
    int *p = &n;
    for (int i = 0; i < n; i++) {
        int x = i;
        p = &x;
        use(p);
    }
    p = &n;
    return *p;
}
