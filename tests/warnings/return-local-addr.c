// options: -Wall -O2
void *alloca(unsigned long);
int object;
int *one(void) {
    int local = 0;
    int *p = &local;
    return p; // warning: function returns address of local variable [-Wreturn-local-addr]
}
int *perhaps(int n) {
    int local = 0;
    int *p = n ? &local : &object;
    return p; // warning: function may return address of local variable [-Wreturn-local-addr]
}
void *stack(void) {
    void *p = __builtin_alloca(10);
    return p; // warning: function returns address of local variable [-Wreturn-local-addr]
}
int *fine(int n) {
    static int kept;
    int *p = n ? &kept : &object;
    return p;
}
char *copied(char *buffer) {
    char local[9];
    if (!buffer)
        buffer = local;
    return buffer == local ? 0 : buffer;
}
/* Compared with itself: never returned. */
const char *message(int length, const char *plain, const char *other) {
    const char *found;
    char name[length];
    int translated;
    name[0] = 0;
    found = name;
    translated = !(found == name || found == other);
    if (translated)
        return found;
    translated = found != name;
    if (translated)
        return found;
    return plain;
}
