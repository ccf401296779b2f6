/* Thirty megabytes that compress like a mix of text, tables and noise, the same everywhere. */
#include <stdlib.h>
#include <string.h>
enum { DATA_SIZE = 30 << 20 };
static unsigned char *make_data(void) {
    static const char *const words[] = { "static ", "return ", "value", " = ", "(int)", "\n    ", "for ", "0x", "length", "; ",
        "struct ", "->", "name", ", ", "if (", ") {\n" };
    unsigned char *data = malloc(DATA_SIZE);
    size_t at = 0;
    unsigned long long seed = 42;
    while (at < DATA_SIZE) {
        seed = seed * 6364136223846793005ull + 1442695040888963407ull;
        unsigned pick = (unsigned)(seed >> 40);
        if (pick % 16 < 12) {
            const char *word = words[pick >> 4 & 15];
            for (; *word && at < DATA_SIZE; word++) data[at++] = (unsigned char)*word;
        } else if (pick % 16 < 14 && at > 5000) {
            size_t back = 1 + (pick >> 4) % 4000, n = 8 + (pick >> 16) % 40;
            for (; n && at < DATA_SIZE; n--, at++) data[at] = data[at - back];
        } else {
            for (int n = 0; n < 12 && at < DATA_SIZE; n++) data[at++] = (unsigned char)(seed >> (n % 8 * 8));
        }
    }
    return data;
}
static unsigned long sum_of(const unsigned char *data, size_t size) {
    unsigned long sum = 7;
    for (size_t i = 0; i < size; i++) sum = sum * 31 + data[i];
    return sum;
}
