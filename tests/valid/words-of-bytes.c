// Words put together of halves and shifted over the boundary: one load of eight bytes each.
#include <assert.h>

typedef unsigned long long u64;
typedef unsigned u32;
struct quad {
    u32 u[4];
};

__attribute__((noinline)) static void up(struct quad *to, const struct quad *from) {
    u64 high = (u64)from->u[3] << 32 | from->u[2], low = (u64)from->u[1] << 32 | from->u[0];
    u64 a = high << 8 | low >> 56, b = low << 8;
    *to = (struct quad){ { (u32)b, (u32)(b >> 32), (u32)a, (u32)(a >> 32) } };
}

__attribute__((noinline)) static u64 whole(const unsigned char *p) {
    u64 value = 0;
    for (int n = 0; n < 8; n++) value |= (u64)p[n] << 8 * n;
    return value;
}

int main(void) {
    struct quad from = { { 0x01020304, 0x05060708, 0x090a0b0c, 0x0d0e0f10 } }, to;
    up(&to, &from);
    assert(to.u[0] == 0x02030400 && to.u[1] == 0x06070801 && to.u[2] == 0x0a0b0c05 && to.u[3] == 0x0e0f1009);
    assert(whole((const unsigned char *)&from) == 0x0506070801020304);
    return 0;
}
