// options: -Woverride-init
int a[3] = {[0] = 1, [1] = 2, [0] = 3}; // warning: initialized field overwritten [-Woverride-init]
struct { int x, y; } s = {.x = 1, .y = 2, .x = 3}; // warning: initialized field overwritten [-Woverride-init]
int b[3] = {[2] = 1, [0] = 2};
