// options: -std=c23
// except: gcc: version 12 knows little of C23
#include <assert.h>
#include <stddef.h>
constexpr int size = 3;
constexpr double half = 0.5;
enum small : unsigned char { A, B = 255 };
enum wide : long { W = 1 };
static thread_local int per_thread = 4;
alignas(32) static char aligned[2];
static int no_parameters() { return 5; }
typeof_unqual(const volatile int) plain = 6;
struct empty_init { int a, b[3]; };
static int variadic(...) {
    __builtin_va_list list;
    __builtin_va_start(list, 0);
    int r = __builtin_va_arg(list, int);
    __builtin_va_end(list);
    return r;
}
int main() {
    bool yes = true, no = false;
    int array[size] = {};
    assert(yes && !no && sizeof(bool) == 1 && array[2] == 0 && half == 0.5);
    int *p = nullptr;
    assert(!p && p == nullptr && sizeof(nullptr_t) == 8);
    assert(_Generic(nullptr, nullptr_t: 1, default: 0) && _Generic(true, bool: 1, default: 0));
    auto x = 1.5f;
    assert(_Generic(x, float: 1) && sizeof(enum small) == 1 && (enum small)B == 255 && sizeof(W) == 8);
    assert(per_thread == 4 && alignof(aligned) == 32 && no_parameters() == 5 && plain++ == 6);
    struct empty_init e = {};
    e = (struct empty_init){};
    assert(e.b[2] == 0 && variadic(7, 8) == 7);
    unsigned _BitInt(7) bits = 127;
    assert(sizeof(0wb) >= 1 && bits == 127);
    return 0;
}
