#include <assert.h>
#include <stdlib.h>
struct buffer { int sum; };
/* The prototype's types count: narrow parameters are passed as they are. */
void add(struct buffer *buffer, char c);
float half(float);
int later(short, unsigned char, float);
/* Here the prototype has the promoted types. */
int promoted(int, double);
int unprototyped();
_Bool flag(_Bool);
void add(buffer, c)
    struct buffer *buffer;
    char c;
{
    buffer->sum += c;
}
float half(f) float f; { return f / 2; }
int later(s, c, f) short s; unsigned char c; float f; { return s * 1000 + c * 10 + (int)f; }
int promoted(c, f) char c; float f; { return c + (int)(f * 2); }
int unprototyped(c, f) char c; float f; { return c + (int)(f * 2); }
_Bool flag(b) _Bool b; { return !b; }
int main(void) {
    struct buffer b = { 0 };
    void (*volatile add_it)(struct buffer *, char) = add;
    float (*volatile halve)(float) = half;
    int (*volatile all)(short, unsigned char, float) = later;
    int (*volatile wide)(int, double) = promoted;
    int (*volatile none)() = unprototyped;
    add_it(&b, 'a');
    add(&b, -3);
    assert(b.sum == 'a' - 3);
    assert(halve(3.0f) == 1.5f && half(5) == 2.5f);
    assert(all(-2, 255, 7.5f) == -2000 + 2550 + 7);
    assert(wide(300, 1.5) == 44 + 3);
    assert(none(7, 1.5) == 10);
    assert(flag(0) && !flag(2));
    return 0;
}
