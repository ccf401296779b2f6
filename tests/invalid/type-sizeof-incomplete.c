struct s;
unsigned long size = sizeof(struct s); // error: incomplete type
