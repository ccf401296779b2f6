// options: -fPIC
#include <assert.h>
static __thread int local_dynamic[3] = { 1, 2, 3 };
__thread int general = 4;
__attribute__((tls_model("initial-exec"))) __thread int initial = 5;
__attribute__((tls_model("local-exec"))) static __thread int local = 6;
static int choose(int n) {
    switch (n) {
    case 0: return local_dynamic[0];
    case 1: return local_dynamic[2];
    case 2: return general;
    case 3: return initial;
    case 4: return local;
    case 5: return *(&general + 0);
    }
    return -1;
}
int main(void) {
    int total = 0;
    for (int i = 0; i < 6; i++) total += choose(i);
    assert(total == 1 + 3 + 4 + 5 + 6 + 4 && choose(9) == -1);
    return 0;
}
