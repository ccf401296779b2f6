// options: -Wall
int f(int n) {
    static int named __asm__("other_name") = 3;
    int plain __asm__("ignored") = n; // warning: ignoring 'asm' specifier for non-static local variable 'plain'
    return plain + named++;
}
