// options: 
int g(void);
struct pair { int a, b; };
int sum(int i) {
    int x[2] = { [0] = g(), [0] = 2 }; // warning: initialized field with side-effects overwritten [-Woverride-init-side-effects]
    struct pair s = { .a = i++, .b = 3, .a = 1 }; // warning: initialized field with side-effects overwritten [-Woverride-init-side-effects]
    struct pair t = { .a = 3, .a = g() };
    return x[0] + s.a + t.a;
}
