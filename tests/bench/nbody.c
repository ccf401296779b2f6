/* Five bodies under gravity, by symplectic integration. */
#include <math.h>
#include <stdio.h>
#define BODIES 5
struct body { double x, y, z, vx, vy, vz, mass; };
static struct body bodies[BODIES] = {
    { 0, 0, 0, 0, 0, 0, 39.5 },
    { 4.84, -1.16, -0.10, 0.606, 2.81, -0.02, 0.0377 },
    { 8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.0113 },
    { 12.9, -15.1, -0.22, 1.08, 0.87, -0.01, 0.0017 },
    { 15.4, -25.9, 0.18, 0.98, 0.59, -0.03, 0.0020 },
};
static void advance(struct body *b, double dt) {
    for (int i = 0; i < BODIES; i++)
        for (int j = i + 1; j < BODIES; j++) {
            double dx = b[i].x - b[j].x, dy = b[i].y - b[j].y, dz = b[i].z - b[j].z;
            double squared = dx * dx + dy * dy + dz * dz;
            double magnitude = dt / (squared * sqrt(squared));
            b[i].vx -= dx * b[j].mass * magnitude;
            b[i].vy -= dy * b[j].mass * magnitude;
            b[i].vz -= dz * b[j].mass * magnitude;
            b[j].vx += dx * b[i].mass * magnitude;
            b[j].vy += dy * b[i].mass * magnitude;
            b[j].vz += dz * b[i].mass * magnitude;
        }
    for (int i = 0; i < BODIES; i++) {
        b[i].x += dt * b[i].vx;
        b[i].y += dt * b[i].vy;
        b[i].z += dt * b[i].vz;
    }
}
int main(void) {
    for (int i = 0; i < 1000000; i++) advance(bodies, 0.01);
    double energy = 0;
    for (int i = 0; i < BODIES; i++)
        energy += 0.5 * bodies[i].mass *
                  (bodies[i].vx * bodies[i].vx + bodies[i].vy * bodies[i].vy + bodies[i].vz * bodies[i].vz);
    printf("%.9f\n", energy);
    return 0;
}
