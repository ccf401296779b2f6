struct s { int a; };
struct s f(int a) {
    return (struct s)a; // error: conversion to non-scalar | where arithmetic or pointer type is required
}
