/* zstd: compresses thirty megabytes at two levels, and expands them. */
#include "data.h"
#include "zstd.h"
#include <stdio.h>
int main(void) {
    unsigned char *data = make_data(), *back = malloc(DATA_SIZE);
    size_t bound = ZSTD_compressBound(DATA_SIZE);
    unsigned char *out = malloc(bound);
    static const int levels[] = { 3, 9 };
    for (int k = 0; k < 2; k++) {
        size_t packed = ZSTD_compress(out, bound, data, DATA_SIZE, levels[k]);
        if (ZSTD_isError(packed)) return 1;
        for (int round = 0; round < 5; round++) {
            size_t size = ZSTD_decompress(back, DATA_SIZE, out, packed);
            if (size != DATA_SIZE || memcmp(data, back, size)) return 1;
        }
        printf("%zu %lu\n", packed, sum_of(out, packed));
    }
    return 0;
}
