// options: -Waggregate-return
struct s { int a; } x;
struct s f(void) { return x; } // warning: function returns an aggregate [-Waggregate-return]
int g(void) { return x.a; }
