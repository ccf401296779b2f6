// options: -Wall
int strlen(char *); // warning: conflicting types for built-in function 'strlen'; expected 'long unsigned int (const char *)' [-Wbuiltin-declaration-mismatch]
void *malloc(unsigned long);
char *strcpy(void *, const void *);
double sin(double);
float cos(float); // warning: conflicting types for built-in function 'cos'; expected 'double (double)' [-Wbuiltin-declaration-mismatch]
int puts(const char *, int); // warning: conflicting types for built-in function 'puts'; expected 'int (const char *)' [-Wbuiltin-declaration-mismatch]
static int memcmp(int a) { return a; }
int use(void) { return memcmp(1); }
