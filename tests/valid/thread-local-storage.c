#include <assert.h>
#include <pthread.h>
static _Thread_local int initialised = 42;
__thread char zero[100];
_Thread_local int *pointer = 0;
extern __thread int defined_later;
static int *addresses[2];
static void *work(void *argument) {
    static __thread int calls;
    int id = (int)(long)argument;
    assert(initialised == 42 && zero[99] == 0 && calls == 0 && defined_later == 7);
    initialised += id;
    zero[99] = (char)id;
    calls++;
    pointer = &initialised;
    addresses[id] = pointer;
    assert(*pointer == 42 + id && calls == 1);
    return 0;
}
__thread int defined_later = 7;
int main(void) {
    pthread_t a, b;
    pthread_create(&a, 0, work, (void *)0l);
    pthread_create(&b, 0, work, (void *)1l);
    pthread_join(a, 0);
    pthread_join(b, 0);
    assert(initialised == 42 && !pointer && addresses[0] != &initialised);
    zero[0] = 1;
    assert(zero[0] + zero[1] == 1);
    return 0;
}
