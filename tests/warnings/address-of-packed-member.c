// options: -Waddress-of-packed-member
struct packed { char tag; int value; char bytes[4]; int words[2]; struct { short s; } inner; } __attribute__((packed));
struct part { char tag; int value __attribute__((packed)); int good; };
struct even { int value; int next; } __attribute__((packed, aligned(4)));
int *keep;
void take(int *);
int *give(struct packed *p) { return &p->value; } // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
void f(struct packed *p, struct part *q, struct even *e) {
    int *start = &p->value; // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
    keep = &p->value; // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
    take(&p->value); // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
    take(p->words); // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
    char *good = p->bytes;
    void *any = &p->value;
    short *deep = &p->inner.s; // warning: taking address of packed member of 'struct packed' may result in an unaligned pointer value [-Waddress-of-packed-member]
    int *part = &q->value, *fine = &q->good, *even = &e->next; // warning: taking address of packed member of 'struct part' may result in an unaligned pointer value [-Waddress-of-packed-member]
    (void)start, (void)good, (void)any, (void)deep, (void)part, (void)fine, (void)even;
}
