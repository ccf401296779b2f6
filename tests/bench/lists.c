/* The work of embedded benchmarks: sorting a linked list, small matrices, a state machine over text, a checksum. */
#include <stdint.h>
#include <stdio.h>
struct node { struct node *next; int16_t value, index; };
static uint16_t crc16(uint16_t crc, uint16_t datum) {
    for (int bit = 0; bit < 16; bit++) {
        int carry = (crc ^ datum) & 1;
        datum >>= 1;
        crc >>= 1;
        if (carry) crc ^= 0xa001;
    }
    return crc;
}
typedef int order_fn(const struct node *a, const struct node *b);
static int by_value(const struct node *a, const struct node *b) { return a->value - b->value; }
static int by_index(const struct node *a, const struct node *b) { return a->index - b->index; }
static struct node *merge_sort(struct node *list, order_fn *order) {
    for (int width = 1;; width *= 2) {
        struct node *rest = list, *tail = NULL;
        int merges = 0;
        list = NULL;
        while (rest) {
            struct node *a = rest, *b = rest;
            int left = 0, right = width;
            merges++;
            for (int i = 0; i < width && b; i++) left++, b = b->next;
            while (left > 0 || right > 0 && b) {
                struct node *taken;
                if (left == 0) taken = b, b = b->next, right--;
                else if (right == 0 || !b || order(a, b) <= 0) taken = a, a = a->next, left--;
                else taken = b, b = b->next, right--;
                if (tail) tail->next = taken;
                else list = taken;
                tail = taken;
            }
            rest = b;
        }
        tail->next = NULL;
        if (merges <= 1) return list;
    }
}
enum { N = 24 };
static int16_t a[N][N], b[N][N];
static int32_t c[N][N];
static uint16_t matrices(uint16_t crc, int16_t seed) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = (int16_t)(seed + i * j);
            b[i][j] = (int16_t)(a[i][j] ^ (i - j));
        }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            int32_t sum = 0;
            for (int k = 0; k < N; k++) sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) crc = crc16(crc, (uint16_t)((c[i][j] >> 2 & 0xf) * (c[i][j] >> 5 & 0x7f)));
    return crc;
}
enum state { START, INVALID, SIGNED, INTEGER, FLOATING, EXPONENT, SCIENTIFIC, STATES };
static enum state next_state(const char **text, int *visits) {
    enum state state = START;
    const char *s = *text;
    for (; *s && state != INVALID; s++) {
        if (*s == ',') { s++; break; }
        int digit = *s >= '0' && *s <= '9';
        switch (state) {
        case START: state = digit ? INTEGER : *s == '+' || *s == '-' ? SIGNED : *s == '.' ? FLOATING : INVALID; break;
        case SIGNED: state = digit ? INTEGER : *s == '.' ? FLOATING : INVALID; break;
        case INTEGER: if (*s == '.') state = FLOATING; else if (!digit) state = INVALID; break;
        case FLOATING: if (*s == 'e' || *s == 'E') state = EXPONENT; else if (!digit) state = INVALID; break;
        case EXPONENT: state = *s == '+' || *s == '-' ? SCIENTIFIC : INVALID; break;
        case SCIENTIFIC: if (!digit) state = INVALID; break;
        default: break;
        }
        visits[state]++;
    }
    *text = s;
    return state;
}
int main(void) {
    static struct node nodes[500];
    static const char *const texts[] = { "5012,1234,-874,+122", "35.54400,.1234500,-110.700,+0.64400",
        "5.500e+3,-.123e-2,-87e+832,+0.6e-12", "T0.3e-1F,-T.T++Tq,1T3.4e4z,34.0e-T^" };
    uint16_t crc = 0;
    for (int round = 0; round < 8000; round++) {
        struct node *list = NULL;
        for (int i = 0; i < 500; i++) {
            nodes[i] = (struct node){ list, (int16_t)((i * 7919 + round * 31) & 0x7ff), (int16_t)i };
            list = &nodes[i];
        }
        list = merge_sort(list, by_value);
        crc = crc16(crc, (uint16_t)list->index);
        for (struct node *n = list; n; n = n->next) if (n->value == round % 2048) crc = crc16(crc, (uint16_t)n->index);
        list = merge_sort(list, by_index);
        crc = matrices(crc, (int16_t)round);
        int visits[STATES] = { 0 };
        for (int k = 0; k < 40; k++)
            for (const char *s = texts[k % 4]; *s;) crc = (uint16_t)(crc + next_state(&s, visits));
        for (int s = 0; s < STATES; s++) crc = crc16(crc, (uint16_t)visits[s]);
    }
    printf("%04x\n", crc);
    return 0;
}
