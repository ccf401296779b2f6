// options: -Wall -O2
int sprintf(char *, const char *, ...);
int printf(const char *, ...);
extern char room[20];
const char open[3] = "123";
const char closed[4] = "123";
void f(int n) {
    sprintf(room, "%s", open); // warning: '%s' directive argument is not a nul-terminated string [-Wformat-overflow=]
    sprintf(room, "%s", closed);
    sprintf(room, "%.3s", open);
    printf("%*d %s", 3, n, open); // warning: '%s' directive argument is not a nul-terminated string [-Wformat-overflow=]
    printf("%d%%", n);
}
