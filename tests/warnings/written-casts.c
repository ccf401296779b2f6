// options: -Wwrite-strings -Wall
char *plain = "x"; // warning: initialization discards 'const' qualifier from pointer target type [-Wdiscarded-qualifiers]
char *cast = (char *)"x";
void take(char *);
char *f(void) {
    static char *names[2] = { (char *)"-", 0 };
    char *p = (char *)"-";
    take((char *)"k");
    take(p);
    take(names[0]);
    return (char *)"r";
}
