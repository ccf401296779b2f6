// options: -Wsign-conversion
typedef enum { X, Y } E;
struct bits { unsigned n : 24; };
void take_int(int);
void take_enum(E);
unsigned long long f(int i, int r, E e, struct bits *b) {
    if (i & (1ULL << 4))
        return 1;
    if (i & 16u) // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
        return 2;
    unsigned long long x = i | (1ULL << 4);
    take_int(e);
    take_enum(i);
    unsigned u = (i == r) + 1;
    u = (i ? 4 : 8) - 1;
    u = (i ? r : 8) - 1; // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    u = ((i & 3) << 2) + ((i & 4) << 5);
    u = ((i & 3) + 1) * 2; // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    unsigned long n = b->n >> 8;
    return x + u + n;
}
