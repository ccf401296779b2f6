/* Points of the Mandelbrot set on a grid. */
#include <stdio.h>
int main(void) {
    const int width = 300, height = 300, limit = 1500;
    long inside = 0, steps = 0;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            double cr = 2.0 * x / width - 1.5, ci = 2.0 * y / height - 1.0, zr = 0, zi = 0;
            int n = 0;
            while (n < limit && zr * zr + zi * zi <= 4.0) {
                double t = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = t;
                n++;
            }
            steps += n;
            inside += n == limit;
        }
    printf("%ld %ld\n", inside, steps);
    return 0;
}
