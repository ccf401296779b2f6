// options: -Wcast-qual
char *f(const char *p) { return (char *)p; } // warning: cast discards 'const' qualifier from pointer target type [-Wcast-qual]
char *g(volatile char *p) { return (char *)p; } // warning: cast discards 'volatile' qualifier from pointer target type [-Wcast-qual]
const char *h(char *p) { return (const char *)p; }
const char **i(char **p) { return (const char **)p; } // warning: to be safe all intermediate pointers in cast must be 'const' qualified [-Wcast-qual]
