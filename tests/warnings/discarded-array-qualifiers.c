// options: 
int f(int (*p)[3]);
typedef const int row[3];
int g(const int (*p)[3], row *r, int (*q)[3]) {
    int (*a)[3] = p; // warning: initialization discards 'const' qualifier from pointer target type [-Wdiscarded-array-qualifiers]
    a = r; // warning: assignment discards 'const' qualifier from pointer target type [-Wdiscarded-array-qualifiers]
    const int (*b)[3] = q;
    return f(p) + (*a)[0] + (*b)[0]; // warning: passing argument 1 of 'f' discards 'const' qualifier from pointer target type [-Wdiscarded-array-qualifiers]
}
