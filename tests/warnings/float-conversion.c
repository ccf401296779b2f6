// options: -Wfloat-conversion
int f(double d, float x) {
    int i = d; // warning: conversion from 'double' to 'int' may change value [-Wfloat-conversion]
    float y = d; // warning: conversion from 'double' to 'float' may change value [-Wfloat-conversion]
    i = 1.5; // warning: conversion from 'double' to 'int' changes value from '1.5e+0' to '1' [-Wfloat-conversion]
    i = 2.0;
    y = 0.5;
    double z = x;
    return (int)d + i + (y < z);
}
