// options: -fexceptions
#define _GNU_SOURCE
#include <assert.h>
#include <pthread.h>
#include <string.h>
#include <unistd.h>
static int order[16], count, waiting[2];
static void clean(const int *p) { order[count++] = *p; }
static void handler(void *p) { order[count++] = *(int *)p; }
static void block(void) {
    char byte;
    while (read(waiting[0], &byte, 1) < 0) {}
}
static inline __attribute__((always_inline)) void inner(int leave) {
    __attribute__((cleanup(clean))) int third = 3;
    if (leave == 1) pthread_exit(&count);
    if (leave == 2) block();
}
static void *thread(void *how) {
    int leave = *(int *)how, popped = 9;
    __attribute__((cleanup(clean))) int first = 1;
    pthread_cleanup_push(handler, &popped);
    for (int i = 0; i < leave; i++) {
        int array[i + 3];
        memset(array, 0, sizeof array);
        __attribute__((cleanup(clean))) int second = 20 + i;
        if (i + 1 == leave) inner(leave);
    }
    pthread_cleanup_pop(0);
    return how;
}
static void expect(const int *wanted, int n) {
    assert(count == n && memcmp(order, wanted, n * sizeof *wanted) == 0);
    count = 0;
}
int main(void) {
    pthread_t id;
    void *result;
    int how = 0;
    assert(pipe(waiting) == 0);
    pthread_create(&id, 0, thread, &how);
    pthread_join(id, &result);
    assert(result == &how);
    expect((int[]){1}, 1);
    how = 1;
    pthread_create(&id, 0, thread, &how);
    pthread_join(id, &result);
    assert(result == &count);
    expect((int[]){3, 20, 9, 1}, 4);
    how = 2;
    pthread_create(&id, 0, thread, &how);
    pthread_cancel(id);
    pthread_join(id, &result);
    assert(result == PTHREAD_CANCELED);
    expect((int[]){20, 3, 21, 9, 1}, 5);
    return 0;
}
