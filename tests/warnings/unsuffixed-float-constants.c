// options: -Wunsuffixed-float-constants
float f(float x) {
    x *= 0.5; // warning: unsuffixed floating constant [-Wunsuffixed-float-constants]
    x += 1e3; // warning: unsuffixed floating constant [-Wunsuffixed-float-constants]
    x -= 0.5f;
    long double l = 2.0L;
    return x + l + 3;
}
