/* The array goes, and with it what moves the stack pointer; the function keeps its frame in order. */
static int rounds;

__attribute__((noinline)) static void count(int n) {
    char unused[n];
    if (0) {
again:
        rounds++;
    }
    if (n-- == 0) return;
    goto again;
}

__attribute__((noinline)) static int used(int n) {
    int sum = 0;
    for (int i = 1; i < n; i++) {
        char text[i];
        for (int k = 0; k < i; k++) text[k] = (char)k;
        sum += text[i / 2];
    }
    return sum;
}

int main(void) {
    count(3);
    return rounds == 3 && used(20) == 90 ? 0 : 1;
}
