// options: -std=c2x
struct [[deprecated("old")]] S { int x; };
struct T { [[deprecated]] int y; int z __attribute__((deprecated("zz"))); struct { int deep [[deprecated]]; }; };
enum [[deprecated]] E { A [[deprecated("aa")]], B };
typedef int myint [[deprecated]];
struct S s; // warning: 'S' is deprecated: old [-Wdeprecated-declarations]
enum E e; // warning: 'E' is deprecated [-Wdeprecated-declarations]
myint m; // warning: 'myint' is deprecated [-Wdeprecated-declarations]
int g(struct T *t) {
    struct T u = { .y = 1 }; // warning: 'y' is deprecated [-Wdeprecated-declarations]
    return t->y // warning: 'y' is deprecated [-Wdeprecated-declarations]
        + t->z // warning: 'z' is deprecated: zz [-Wdeprecated-declarations]
        + t->deep // warning: 'deep' is deprecated [-Wdeprecated-declarations]
        + A + B + u.y // warning: 'A' is deprecated: aa [-Wdeprecated-declarations] // warning: 'y' is deprecated [-Wdeprecated-declarations]
        + (int)__builtin_offsetof(struct T, z); // warning: 'z' is deprecated: zz [-Wdeprecated-declarations]
}
