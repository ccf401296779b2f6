struct s { int n; int a[]; };
unsigned long n = sizeof(((struct s *)0)->a); // error: incomplete type
