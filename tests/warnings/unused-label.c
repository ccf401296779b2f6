// options: -Wunused-label
int f(int i) {
unused: // warning: label 'unused' defined but not used [-Wunused-label]
    i++;
marked: __attribute__((unused));
used:
    if (i > 3)
        goto used;
    return i;
}
