/* A hash table with open addressing: insertions, look-ups, deletions. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
enum { SIZE = 1 << 18, MASK = SIZE - 1 };
struct entry { uint64_t key; uint32_t value; uint32_t state; };
static struct entry table[SIZE];
static uint64_t hash(uint64_t key) {
    key ^= key >> 33;
    key *= 0xff51afd7ed558ccdull;
    key ^= key >> 33;
    key *= 0xc4ceb9fe1a85ec53ull;
    return key ^ key >> 33;
}
static struct entry *find(uint64_t key, int insert) {
    struct entry *free_slot = NULL;
    for (uint64_t i = hash(key);; i++) {
        struct entry *entry = &table[i & MASK];
        if (entry->state == 0) return insert ? (free_slot ? free_slot : entry) : NULL;
        if (entry->state == 2) {
            if (!free_slot) free_slot = entry;
        } else if (entry->key == key) {
            return entry;
        }
    }
}
int main(void) {
    uint64_t sum = 0;
    for (int round = 0; round < 12; round++) {
        for (uint64_t i = 0; i < 120000; i++) {
            struct entry *entry = find(i * 7 + round, 1);
            entry->key = i * 7 + round;
            entry->value += (uint32_t)i;
            entry->state = 1;
        }
        for (uint64_t i = 0; i < 200000; i++) {
            struct entry *entry = find(i * 5, 0);
            if (entry) sum += entry->value;
        }
        for (uint64_t i = 0; i < 120000; i++) {
            struct entry *entry = find(i * 7 + round, 0);
            entry->state = i % 3 ? 2 : 0;
            entry->value = 0;
            if (i % 3 == 0) entry->state = 2;
        }
        if (round % 3 == 2)
            for (int i = 0; i < SIZE; i++) table[i].state = 0;
    }
    printf("%llu\n", (unsigned long long)sum);
    return 0;
}
