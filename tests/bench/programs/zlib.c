/* zlib: compresses and expands thirty megabytes. */
#include "data.h"
#include "zlib.h"
#include <stdio.h>
int main(void) {
    unsigned char *data = make_data(), *back = malloc(DATA_SIZE);
    uLong bound = compressBound(DATA_SIZE), packed = bound;
    unsigned char *out = malloc(bound);
    if (compress2(out, &packed, data, DATA_SIZE, 6) != Z_OK) return 1;
    unsigned long check = sum_of(out, packed);
    for (int round = 0; round < 5; round++) {
        uLong size = DATA_SIZE;
        if (uncompress(back, &size, out, packed) != Z_OK || size != DATA_SIZE || memcmp(data, back, size)) return 1;
    }
    printf("%lu %lu %lu\n", packed, check, crc32(adler32(1, data, DATA_SIZE), data, DATA_SIZE));
    return 0;
}
