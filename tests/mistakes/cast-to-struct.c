// A cast to a structure.
// judged: as good
// expect 7: error: conversion to non-scalar type requested
struct point { int x, y; };
struct point f(int n)
{
    return (struct point)n;
}
