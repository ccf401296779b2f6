// options: -Wsequence-point
int g(int, int);
int f(int i, int *a) {
    i = i++; // warning: operation on 'i' may be undefined [-Wsequence-point]
    i = i++ + 1; // warning: operation on 'i' may be undefined [-Wsequence-point]
    a[i] = i++; // warning: operation on 'i' may be undefined [-Wsequence-point]
    g(i++, i); // warning: operation on 'i' may be undefined [-Wsequence-point]
    i = i + 1;
    i++, i++;
    a[i++] = 1;
    i = (i++, i);
    return i && i++;
}
