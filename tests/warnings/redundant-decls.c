// options: -Wredundant-decls
int twice(void);
int twice(void); // warning: redundant redeclaration of 'twice' [-Wredundant-decls]
extern int object;
int object;
int defined(void);
int defined(void) { return 1; }
