int f(char *s) {
    if (s == '\0') // warning: comparison between pointer and zero character constant [-Wpointer-compare]
        return 1;
    if (s == 0)
        return 2;
    return *s == '\0';
}
