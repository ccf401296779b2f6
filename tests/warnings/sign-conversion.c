// options: -Wsign-conversion
unsigned f(int i, unsigned u, unsigned char c) {
    unsigned a = i; // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    int b = u; // warning: conversion to 'int' from 'unsigned int' may change the sign of the result [-Wsign-conversion]
    a = c;
    a = (unsigned)i;
    b = 1;
    a = u + i; // warning: conversion to 'unsigned int' from 'int' may change the sign of the result [-Wsign-conversion]
    a = -1; // warning: unsigned conversion from 'int' to 'unsigned int' changes value from '-1' to '4294967295' [-Wsign-conversion]
    return a + (unsigned)b;
}
