// options: -fplan9-extensions
typedef struct {
    int a;
} inner;
struct outer {
    int inner;
    inner; // error: duplicate member 'inner'
};
