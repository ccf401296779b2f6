void f(double a) {
    goto *a; // error: pointer | incompatible
}
