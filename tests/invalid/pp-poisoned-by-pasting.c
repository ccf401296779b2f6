#pragma GCC poison secret
#define JOIN(a, b) a##b
int JOIN(sec, ret); // error: poisoned
