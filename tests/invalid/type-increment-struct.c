struct s { int a; };
void f(struct s s) {
    s++; // error: wrong type argument | cannot increment
}
