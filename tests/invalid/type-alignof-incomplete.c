struct s;
unsigned long size = _Alignof(struct s); // error: incomplete type
