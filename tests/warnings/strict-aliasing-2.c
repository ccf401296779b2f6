// options: -O2 -Wstrict-aliasing=2
struct unknown;
int a(float f, struct unknown **out) {
    int *p = (int *)&f; // warning: dereferencing type-punned pointer will break strict-aliasing rules [-Wstrict-aliasing]
    *out = (struct unknown *)&f; // warning: dereferencing type-punned pointer might break strict-aliasing rules [-Wstrict-aliasing]
    unsigned char *bytes = (unsigned char *)&f;
    return *p + bytes[0];
}
