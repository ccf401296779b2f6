// options: -Wall -Wextra -std=gnu17
const char *f(void) { return __func__; }
inline static int g(void) { return 1; }
int h(long long v) { return v > 9223372036854775807LL || g(); }
