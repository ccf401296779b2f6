int f(int; int a, int n); // error: parameter '(unnamed)' has just a forward declaration
