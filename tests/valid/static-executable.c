// options: -static
#include <assert.h>
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
static __thread int t = 3;
static void *work(void *p) { t++; *(int *)p = t; return 0; }
int main(void) {
    pthread_t thread;
    int result = 0;
    assert(!pthread_create(&thread, 0, work, &result));
    pthread_join(thread, 0);
    char text[30];
    sprintf(text, "%.3f %d", sqrt(2.0), result);
    assert(!strcmp(text, "1.414 4") && t == 3);
    return 0;
}
