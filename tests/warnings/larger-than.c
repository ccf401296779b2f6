// options: -Wlarger-than=16 -Wframe-larger-than=200 -Wstack-usage=1KiB
char small[16];
char large[17]; // warning: size of 'large' 17 bytes exceeds maximum object size 16 [-Wlarger-than=]
extern char elsewhere[100]; // warning: size of 'elsewhere' 100 bytes exceeds maximum object size 16 [-Wlarger-than=]
struct pair { char bytes[20]; };
int first(struct pair p) { return p.bytes[0]; } // warning: size of 'p' 20 bytes exceeds maximum object size 16 [-Wlarger-than=]
void use(void *);
int deep(void) // warning: the frame size of 2000 bytes is larger than 200 bytes [-Wframe-larger-than=] // warning: stack usage is 2016 bytes [-Wstack-usage=]
{
    char room[2000]; // warning: size of 'room' 2000 bytes exceeds maximum object size 16 [-Wlarger-than=]
    use(room);
    return room[0];
}
int grows(int n) // warning: stack usage might be unbounded [-Wstack-usage=]
{
    char room[n];
    use(room);
    return room[0];
}
