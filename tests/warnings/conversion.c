// options: -Wconversion
short f(int i, long l, unsigned char c) {
    short s = i; // warning: conversion from 'int' to 'short int' may change value [-Wconversion]
    char t = l; // warning: conversion from 'long int' to 'char' may change value [-Wconversion]
    int n = l; // warning: conversion from 'long int' to 'int' may change value [-Wconversion]
    s = c;
    s = i & 0x7f;
    s = (short)i;
    n = i;
    float x = i; // warning: conversion from 'int' to 'float' may change value [-Wconversion]
    s = i ? 70000 : 1; // warning: conversion from 'int' to 'short int' changes the value of '70000' [-Wconversion]
    return s + c;
}
