// options: -Wconversion -Wdouble-promotion
#define CAST(x) ((unsigned char)(x)) // warning: conversion to 'char' from 'unsigned char' may change the sign of the result [-Wsign-conversion]
struct S {
    int n;
    unsigned b : 2;
    short s;
    float f;
    unsigned char uc;
};
void compound(struct S *s, int n, unsigned u, double d, long l) {
    s->b = n; // warning: conversion from 'int' to 'unsigned char:2' may change value [-Wconversion]
    s->b += n; // warning: conversion from 'int' to 'unsigned char:2' may change value [-Wconversion]
    s->s += n; // warning: conversion from 'int' to 'short int' may change value [-Wconversion]
    s->s += 1;
    s->uc |= n; // warning: conversion from 'int' to 'unsigned char' may change value [-Wconversion]
    s->uc &= ~4; // warning: unsigned conversion from 'int' to 'unsigned char' changes the value of '-5' [-Wsign-conversion]
    s->uc ^= 0x100; // warning: conversion from 'int' to 'unsigned char' changes the value of '256' [-Wconversion]
    s->uc <<= 1;
    s->uc += s->uc;
    s->uc++;
    s->f += d; // warning: conversion from 'double' to 'float' may change value [-Wfloat-conversion] // warning: implicit conversion from 'float' to 'double' to match other operand of binary expression [-Wdouble-promotion]
    s->f += 1.0; // warning: conversion from 'double' to 'float' may change value [-Wfloat-conversion] // warning: implicit conversion from 'float' to 'double' to match other operand of binary expression [-Wdouble-promotion]
    s->f *= n; // warning: conversion from 'int' to 'float' may change value [-Wconversion]
    n += u; // warning: conversion to 'int' from 'unsigned int' may change the sign of the result [-Wsign-conversion] // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    u += n; // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    n += l; // warning: conversion from 'long int' to 'int' may change value [-Wconversion]
    n <<= l;
    n -= 2.5; // warning: conversion from 'double' to 'int' may change value [-Wfloat-conversion]
}
int parts(unsigned u, unsigned v, int i) {
    char c = 0x80 | (v & 0x3f); // warning: signed conversion from 'unsigned int' to 'char' changes the value of '128' [-Wsign-conversion]
    unsigned short sum = (unsigned short)u + (unsigned short)v + (unsigned short)i; // warning: conversion from 'int' to 'short unsigned int' may change value [-Wconversion]
    i = (i + 1) * sizeof(int); // warning: conversion to 'long unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    c = CAST(i);
    return sizeof(u) - 1 - i; // warning: conversion to 'long unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
}
float constants(int c) {
    float f = 16777217; // warning: conversion from 'int' to 'float' changes value from '16777217' to '1.6777216e+7f' [-Wfloat-conversion]
    f = 0.1; // warning: conversion from 'double' to 'float' changes value from '1.0000000000000001e-1' to '1.00000001e-1f' [-Wfloat-conversion]
    f = 0.5;
    f = f + (c ? f : 1.0); // warning: conversion from 'double' to 'float' may change value [-Wfloat-conversion] // warning: implicit conversion from 'float' to 'double' to match other operand of binary expression [-Wdouble-promotion] // warning: implicit conversion from 'float' to 'double' to match other result of conditional [-Wdouble-promotion]
    return f;
}
char whole(void) {
    return 200; // warning: conversion from 'int' to 'char' changes value from '200' to '-56' [-Wconversion]
}
