// options: -Wpadded -Wpacked
struct s { // warning: padding struct size to alignment boundary [-Wpadded]
    char c;
    int i; // warning: padding struct to align 'i' [-Wpadded]
    char d;
};
struct full {
    int i, j;
};
struct bits {
    char c : 3;
    int i : 20;
    long l; // warning: padding struct to align 'l' [-Wpadded]
};
union u { // warning: padding struct size to alignment boundary [-Wpadded]
    char c[5];
    int i;
};
struct no_use { // warning: packed attribute is unnecessary for 'no_use' [-Wpacked]
    int i, j;
} __attribute__((packed));
struct smaller {
    char c;
    int i;
} __attribute__((packed));
