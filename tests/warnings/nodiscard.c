// options: -std=c2x
struct [[nodiscard("type")]] S { int x; };
enum [[nodiscard]] E { A };
struct S fs(void);
enum E fe(void);
[[nodiscard]] int f1(void);
[[nodiscard("why")]] int f2(void);
void g(void) {
    fs(); // warning: ignoring return value of type 'struct S', declared with attribute 'nodiscard': "type" [-Wunused-result]
    fe(); // warning: ignoring return value of type 'enum E', declared with attribute 'nodiscard' [-Wunused-result]
    f1(); // warning: ignoring return value of 'f1', declared with attribute 'nodiscard' [-Wunused-result]
    f2(); // warning: ignoring return value of 'f2', declared with attribute 'nodiscard': "why" [-Wunused-result]
    (void)f1();
    (void)f2();
    (void)fs();
    1 ? f1() : 0; // warning: ignoring return value of 'f1', declared with attribute 'nodiscard' [-Wunused-result]
    int kept = f1() + fs().x;
    (void)kept;
}
