asm volatile("nop"); // error: volatile
int x;
