// options: -Wjump-misses-init
void f(int c) {
    if (c)
        goto out; // warning: jump skips variable initialization [-Wjump-misses-init]
    int x = 1;
    c += x;
out:
    switch (c) {
    case 1:;
        int y = 2;
        c += y;
        break;
    case 2: // warning: switch jumps over variable initialization [-Wjump-misses-init]
        break;
    }
    static int kept = 1;
    int none;
    none = kept;
    c = none;
    if (c)
        goto end;
    {
        int inside = 3;
        c = inside;
    }
end:;
}
