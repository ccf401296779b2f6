// options: -Wall
int f(int i) {
    i = i << 32; // warning: left shift count >= width of type [-Wshift-count-overflow]
    i = i >> -1; // warning: right shift count is negative [-Wshift-count-negative]
    i = i << 31;
    return i;
}
