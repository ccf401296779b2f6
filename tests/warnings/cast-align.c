// options: -Wcast-align=strict
int *f(char *p) { return (int *)p; } // warning: cast from 'char *' to 'int *' increases required alignment of target type [-Wcast-align]
int *g(void *p) { return (int *)p; }
char *h(int *p) { return (char *)p; }
