/* Primes below a limit by the sieve of Eratosthenes, several times over. */
#include <stdio.h>
#include <string.h>
#define LIMIT 2000000
static unsigned char composite[LIMIT];
int main(void) {
    unsigned long sum = 0;
    for (int round = 0; round < 30; round++) {
        memset(composite, 0, sizeof composite);
        for (int i = 2; i < LIMIT; i++) {
            if (composite[i]) continue;
            sum += (unsigned long)i;
            for (long j = (long)i * i; j < LIMIT; j += i) composite[j] = 1;
        }
    }
    printf("%lu\n", sum);
    return 0;
}
