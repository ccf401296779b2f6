typedef int spread __attribute__((warn_if_not_aligned(8)));
struct __attribute__((warn_if_not_aligned(16))) wide {
    int a;
};
struct good {
    long long first __attribute__((aligned(16), warn_if_not_aligned(16)));
};
struct plain {
    int a, b;
    unsigned long long x __attribute__((warn_if_not_aligned(16))); // warning: 'x' offset 8 in 'struct plain' isn't aligned to 16 [-Wif-not-aligned]
}; // warning: alignment 8 of 'struct plain' is less than 16 [-Wif-not-aligned]
struct __attribute__((aligned(16))) grown {
    int a, b;
    unsigned long long x __attribute__((warn_if_not_aligned(16))); // warning: 'x' offset 8 in 'struct grown' isn't aligned to 16 [-Wif-not-aligned]
};
struct uses {
    int a;
    spread b; // warning: 'b' offset 4 in 'struct uses' isn't aligned to 8 [-Wif-not-aligned]
}; // warning: alignment 4 of 'struct uses' is less than 8 [-Wif-not-aligned]
union both {
    int a;
    struct wide b;
}; // warning: alignment 4 of 'union both' is less than 16 [-Wif-not-aligned]
#pragma GCC diagnostic ignored "-Wif-not-aligned"
struct silent {
    char a;
    spread b;
};
