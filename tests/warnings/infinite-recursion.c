// options: -Winfinite-recursion
int for_ever(int n) { return for_ever(n - 1); } // warning: infinite recursion detected [-Winfinite-recursion]
int on_both(int n) { // warning: infinite recursion detected [-Winfinite-recursion]
    if (n)
        return on_both(1);
    return on_both(0);
}
int ends(int n) { return n ? ends(n - 1) : 0; }
