/* A CRC and a small dictionary compressor with its decompressor. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
static uint32_t crc_table[256];
static void make_table(void) {
    for (uint32_t n = 0; n < 256; n++) {
        uint32_t c = n;
        for (int k = 0; k < 8; k++) c = c & 1 ? 0xedb88320u ^ c >> 1 : c >> 1;
        crc_table[n] = c;
    }
}
static uint32_t crc(const uint8_t *data, size_t size) {
    uint32_t c = ~0u;
    for (size_t i = 0; i < size; i++) c = crc_table[(c ^ data[i]) & 0xff] ^ c >> 8;
    return ~c;
}
static uint8_t input[300000], packed[600000], output[300000];
static size_t pack(const uint8_t *in, size_t size, uint8_t *out) {
    static int32_t last[1 << 14];
    for (int i = 0; i < 1 << 14; i++) last[i] = -1;
    size_t at = 0, put = 0;
    while (at < size) {
        size_t best = 0, distance = 0;
        if (at + 4 <= size) {
            uint32_t h = (in[at] | in[at + 1] << 8 | in[at + 2] << 16 | (uint32_t)in[at + 3] << 24) * 2654435761u >> 18;
            int32_t from = last[h];
            last[h] = (int32_t)at;
            if (from >= 0 && at - (size_t)from < 65536) {
                size_t n = 0;
                while (n < 255 && at + n < size && in[(size_t)from + n] == in[at + n]) n++;
                if (n >= 4) {
                    best = n;
                    distance = at - (size_t)from;
                }
            }
        }
        if (best) {
            out[put++] = 1;
            out[put++] = (uint8_t)best;
            out[put++] = (uint8_t)distance;
            out[put++] = (uint8_t)(distance >> 8);
            at += best;
        } else {
            out[put++] = 0;
            out[put++] = in[at++];
        }
    }
    return put;
}
static size_t unpack(const uint8_t *in, size_t size, uint8_t *out) {
    size_t put = 0;
    for (size_t at = 0; at < size;) {
        if (in[at] == 0) {
            out[put++] = in[at + 1];
            at += 2;
        } else {
            size_t n = in[at + 1], distance = in[at + 2] | (size_t)in[at + 3] << 8;
            for (size_t i = 0; i < n; i++, put++) out[put] = out[put - distance];
            at += 4;
        }
    }
    return put;
}
int main(void) {
    make_table();
    uint32_t seed = 9, sum = 0;
    for (size_t i = 0; i < sizeof input; i++) {
        seed = seed * 1664525u + 1013904223u;
        input[i] = seed >> 30 && i > 5000 ? input[i - 4096 + (seed >> 28)] : (uint8_t)(seed >> 24);
    }
    for (int round = 0; round < 40; round++) {
        size_t size = pack(input, sizeof input, packed);
        if (unpack(packed, size, output) != sizeof input || memcmp(input, output, sizeof input)) return 1;
        sum = sum * 3 + crc(packed, size) + crc(output, sizeof output) + (uint32_t)size;
        input[round * 1000]++;
    }
    printf("%u\n", sum);
    return 0;
}
