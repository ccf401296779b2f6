/* Dense matrix product. */
#include <stdio.h>
#define N 320
static double a[N][N], b[N][N], c[N][N];
int main(void) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = (i * 3 + j) % 11 / 4.0;
            b[i][j] = (i + j * 5) % 13 / 8.0;
        }
    for (int round = 0; round < 3; round++)
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++) {
                double sum = 0;
                for (int k = 0; k < N; k++) sum += a[i][k] * b[k][j];
                c[i][j] += sum;
            }
    double trace = 0, all = 0;
    for (int i = 0; i < N; i++) {
        trace += c[i][i];
        for (int j = 0; j < N; j++) all += c[i][j];
    }
    printf("%.3f %.3f\n", trace, all);
    return 0;
}
