/* The core of an image codec: colour conversion, 8x8 cosine transform, quantisation, run-length and prefix coding, back. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
enum { WIDTH = 512, HEIGHT = 512 };
static uint8_t image[HEIGHT][WIDTH][3];
static int16_t planes[3][HEIGHT][WIDTH], decoded[3][HEIGHT][WIDTH];
static const uint8_t zigzag[64] = { 0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34,
    27, 20, 13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31,
    39, 46, 53, 60, 61, 54, 47, 55, 62, 63 };
static int16_t cosine[8][8], step[64];
static uint8_t *out;
static uint32_t bits;
static int count;
static size_t position;
static void put(uint32_t value, int length) {
    bits = bits << length | (value & ((1u << length) - 1));
    count += length;
    while (count >= 8) out[position++] = (uint8_t)(bits >> (count -= 8));
}
static uint32_t get(int length) {
    while (count < length) {
        bits = bits << 8 | out[position++];
        count += 8;
    }
    count -= length;
    return bits >> count & ((1u << length) - 1);
}
static int magnitude(int v) {
    int n = 0;
    for (v = abs(v); v; v >>= 1) n++;
    return n;
}
static void transform(int32_t block[64]) {
    int32_t rows[64];
    for (int y = 0; y < 8; y++)
        for (int u = 0; u < 8; u++) {
            int32_t sum = 0;
            for (int x = 0; x < 8; x++) sum += block[y * 8 + x] * cosine[u][x];
            rows[y * 8 + u] = (sum + 2048) >> 12;
        }
    for (int u = 0; u < 8; u++)
        for (int v = 0; v < 8; v++) {
            int32_t sum = 0;
            for (int y = 0; y < 8; y++) sum += rows[y * 8 + u] * cosine[v][y];
            block[v * 8 + u] = (sum + 2048) >> 12;
        }
}
static void transform_back(int32_t block[64]) {
    int32_t columns[64];
    for (int u = 0; u < 8; u++)
        for (int y = 0; y < 8; y++) {
            int32_t sum = 0;
            for (int v = 0; v < 8; v++) sum += block[v * 8 + u] * cosine[v][y];
            columns[y * 8 + u] = (sum + 2048) >> 12;
        }
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++) {
            int32_t sum = 0;
            for (int u = 0; u < 8; u++) sum += columns[y * 8 + u] * cosine[u][x];
            block[y * 8 + x] = (sum + 2048) >> 12;
        }
}
static int encode_block(int plane, int by, int bx, int before) {
    int32_t block[64];
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++) block[y * 8 + x] = planes[plane][by + y][bx + x];
    transform(block);
    int16_t quantised[64];
    for (int i = 0; i < 64; i++) {
        int32_t v = block[zigzag[i]], s = step[i];
        quantised[i] = (int16_t)(v < 0 ? -((-v + s / 2) / s) : (v + s / 2) / s);
    }
    int difference = quantised[0] - before, size = magnitude(difference);
    put((uint32_t)size, 4);
    put((uint32_t)(difference < 0 ? difference - 1 : difference), size);
    for (int i = 1, run = 0; i < 64; i++) {
        if (quantised[i] == 0) {
            run++;
            continue;
        }
        for (; run > 15; run -= 16) put(0xf0, 8);
        size = magnitude(quantised[i]);
        put((uint32_t)(run << 4 | size), 8);
        put((uint32_t)(quantised[i] < 0 ? quantised[i] - 1 : quantised[i]), size);
        run = 0;
    }
    put(0, 8);
    return quantised[0];
}
static int signed_value(int size) {
    if (size == 0) return 0;
    int v = (int)get(size);
    return v < 1 << (size - 1) ? v - (1 << size) + 1 : v;
}
static int decode_block(int plane, int by, int bx, int before) {
    int32_t block[64] = { 0 };
    before += signed_value((int)get(4));
    block[0] = before * step[0];
    for (int i = 1;;) {
        uint32_t symbol = get(8);
        if (symbol == 0) break;
        if (symbol == 0xf0) {
            i += 16;
            continue;
        }
        i += (int)(symbol >> 4);
        int v = signed_value((int)(symbol & 15));
        if (i > 63) break;
        block[zigzag[i]] = v * step[i];
        i++;
    }
    transform_back(block);
    for (int y = 0; y < 8; y++)
        for (int x = 0; x < 8; x++) decoded[plane][by + y][bx + x] = (int16_t)block[y * 8 + x];
    return before;
}
int main(void) {
    static const int16_t quarter[9] = { 2048, 2009, 1892, 1703, 1448, 1138, 784, 400, 0 };
    for (int u = 0; u < 8; u++)
        for (int x = 0; x < 8; x++) {
            int angle = (2 * x + 1) * u % 32, sign = 1;
            if (angle > 16) angle = 32 - angle;
            if (angle > 8) angle = 16 - angle, sign = -1;
            cosine[u][x] = (int16_t)(u == 0 ? 1448 : sign * quarter[angle]);
        }
    for (int i = 0; i < 64; i++) step[i] = (int16_t)(6 + i);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            image[y][x][0] = (uint8_t)(x * y >> 8);
            image[y][x][1] = (uint8_t)((x ^ y) + (x * x >> 9));
            image[y][x][2] = (uint8_t)((x - 256) * (x - 256) + (y - 256) * (y - 256) < 40000 ? 200 - y / 4 : x / 3);
        }
    out = malloc(WIDTH * HEIGHT * 12);
    unsigned long check = 0;
    for (int round = 0; round < 24; round++) {
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                int r = image[y][x][0], g = image[y][x][1], b = image[y][x][2] ^ round;
                planes[0][y][x] = (int16_t)(((19595 * r + 38470 * g + 7471 * b + 32768) >> 16) - 128);
                planes[1][y][x] = (int16_t)((-11059 * r - 21709 * g + 32768 * b + 32768) >> 16);
                planes[2][y][x] = (int16_t)((32768 * r - 27439 * g - 5329 * b + 32768) >> 16);
            }
        position = 0;
        bits = 0;
        count = 0;
        for (int plane = 0; plane < 3; plane++)
            for (int y = 0, before = 0; y < HEIGHT; y += 8)
                for (int x = 0; x < WIDTH; x += 8) before = encode_block(plane, y, x, before);
        put(0, 7);
        size_t size = position;
        position = 0;
        bits = 0;
        count = 0;
        for (int plane = 0; plane < 3; plane++)
            for (int y = 0, before = 0; y < HEIGHT; y += 8)
                for (int x = 0; x < WIDTH; x += 8) before = decode_block(plane, y, x, before);
        long error = 0;
        for (int plane = 0; plane < 3; plane++)
            for (int y = 0; y < HEIGHT; y++)
                for (int x = 0; x < WIDTH; x++) error += labs((long)decoded[plane][y][x] - planes[plane][y][x]);
        check = check * 131 + size * 17 + (unsigned long)error;
    }
    printf("%lu\n", check);
    free(out);
    return 0;
}
