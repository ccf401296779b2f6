// options: -Wenum-conversion
enum fruit { APPLE, PEAR };
enum tool { SAW, AXE };
enum fruit f(enum tool t) {
    enum fruit a = t; // warning: implicit conversion from 'enum tool' to 'enum fruit' [-Wenum-conversion]
    enum fruit b = SAW; // warning: implicit conversion from 'enum tool' to 'enum fruit' [-Wenum-conversion]
    enum fruit c = 1;
    a = APPLE;
    a = (enum fruit)t;
    return a + b + c;
}
