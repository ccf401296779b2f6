int add(int a; int b) { // error: parameter 'a' has just a forward declaration
    return a + b;
}
int sum(int n; int a[n], int n);
