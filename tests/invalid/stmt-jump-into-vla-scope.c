int f(int n) {
    goto inside; // error: jump into scope | cannot jump
    {
        int a[n];
inside:
        return 1;
    }
}
