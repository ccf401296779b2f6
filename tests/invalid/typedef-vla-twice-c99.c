// options: -std=gnu99
void f(int n) {
    typedef int row[n];
    typedef int row[n]; // error: redefinition
}
