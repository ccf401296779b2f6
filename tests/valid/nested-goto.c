// except: clang: has no nested functions
#include <assert.h>
#include <stdlib.h>

static int search(const int *list, int n, int wanted) {
    __label__ found, missing;
    int at = -1;
    int compare(const void *a, const void *b) {
        (void)a;
        at++;
        if (*(const int *)b == wanted)
            goto found;
        return 1;
    }
    void give_up(void) {
        void deeper(void) { goto missing; }
        deeper();
    }
    for (int i = 0; i < n; i++)
        compare(&wanted, &list[i]);
    give_up();
    return -3;
found:
    return at;
missing:
    return -2;
}


static int in_scope(int n) {
    int tries = 0;
    {
        int list[n];
        {
            __label__ again;
            void retry(void) {
                tries++;
                if (tries < 4)
                    goto again;
            }
            for (int i = 0; i < n; i++)
                list[i] = i;
        again:
            retry();
            volatile char noise[200];
            for (int i = 0; i < 200; i++)
                noise[i] = 1;
        }
        int sum = 0;
        for (int i = 0; i < n; i++)
            sum += list[i];
        return sum + tries * 1000;
    }
}

int main(void) {
    int list[] = { 4, 8, 15, 16 };
    assert(search(list, 4, 15) == 2);
    assert(search(list, 4, 4) == 0);
    assert(search(list, 4, 5) == -2);
    assert(in_scope(50) == 4000 + 49 * 25);
    return 0;
}
