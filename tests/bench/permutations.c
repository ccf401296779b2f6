/* All permutations with the number of flips each needs until its first element is 0. */
#include <stdio.h>
#define N 10
int main(void) {
    int p[N], q[N], count[N], best = 0, sign = 1;
    long check = 0;
    for (int i = 0; i < N; i++) p[i] = count[i] = i;
    for (;;) {
        if (p[0]) {
            for (int i = 0; i < N; i++) q[i] = p[i];
            int flips = 0, first;
            while ((first = q[0]) != 0) {
                for (int i = 0, j = first; i < j; i++, j--) {
                    int t = q[i];
                    q[i] = q[j];
                    q[j] = t;
                }
                flips++;
            }
            if (flips > best) best = flips;
            check += sign * flips;
        }
        if (sign == 1) {
            int t = p[0];
            p[0] = p[1];
            p[1] = t;
            sign = -1;
        } else {
            int t = p[1];
            p[1] = p[2];
            p[2] = t;
            sign = 1;
            for (int i = 2;; i++) {
                if (count[i]) {
                    count[i]--;
                    break;
                }
                if (i == N - 1) {
                    printf("%ld %d\n", check, best);
                    return 0;
                }
                count[i] = i;
                int first = p[0];
                for (int j = 0; j <= i; j++) p[j] = p[j + 1];
                p[i + 1] = first;
            }
        }
    }
}
