// Exceptions, cleanups, cancellation and backtraces through the runtime library's
// unwinder: compile with -fnon-call-exceptions, link statically with its objects in front of libgcc_eh.
#include <execinfo.h>
#include <pthread.h>
#include <signal.h>
#include <stdexcept>
#include <stdio.h>
#include <string>
#include <unistd.h>
#include <unwind.h>

static int destroyed;
struct Guard {
  int id;
  explicit Guard(int n) : id(n) {}
  ~Guard() { destroyed += id; }
};

static int failures;
#define EXPECT(c) \
  do { \
    if (!(c)) { \
      failures++; \
      printf("line %d: %s\n", __LINE__, #c); \
    } \
  } while (0)

__attribute__((noinline)) static int thrower(int depth)
{
  Guard g(1);
  volatile char big[100];
  big[0] = 1;
  if (depth == 0)
    throw std::runtime_error("bottom");
  return thrower(depth - 1) + big[0];
}

static int rethrower()
{
  try {
    return thrower(3);
  } catch (const std::exception &e) {
    Guard g(100);
    throw;
  }
}

static void *canceled(void *)
{
  Guard g(1000);
  for (;;)
    pause();
}
static void *leaves(void *)
{
  Guard g(10000);
  pthread_exit((void *)7);
}

extern "C" void cleanup_int(int *p) { destroyed += *p; }

static int frames;
static _Unwind_Reason_Code count(_Unwind_Context *c, void *)
{
  int before;
  if (_Unwind_GetIPInfo(c, &before) == 0 || _Unwind_GetCFA(c) == 0)
    return _URC_END_OF_STACK;
  frames++;
  return _URC_NO_REASON;
}

static void handler(int)
{
  frames = 0;
  _Unwind_Backtrace(count, nullptr);
}
__attribute__((noinline)) static int nested(int n)
{
  if (n == 0) {
    raise(SIGUSR1);
    return frames;
  }
  int result = nested(n - 1);
  __asm__ volatile("" : "+r"(result));
  return result;
}

static char *volatile zero;
static void throwing_handler(int) { throw 42; }

int main()
{
  try {
    thrower(5);
    EXPECT(false);
  } catch (const std::runtime_error &e) {
    EXPECT(std::string(e.what()) == "bottom");
  }
  EXPECT(destroyed == 6);
  destroyed = 0;
  try {
    rethrower();
    EXPECT(false);
  } catch (const std::exception &) {
  }
  EXPECT(destroyed == 104);

  destroyed = 0;
  pthread_t thread;
  void *result;
  pthread_create(&thread, nullptr, canceled, nullptr);
  usleep(10000);
  pthread_cancel(thread);
  pthread_join(thread, &result);
  EXPECT(result == PTHREAD_CANCELED && destroyed == 1000);
  pthread_create(&thread, nullptr, leaves, nullptr);
  pthread_join(thread, &result);
  EXPECT(result == (void *)7 && destroyed == 11000);

  signal(SIGUSR1, handler);
  int shallow = nested(0), deep = nested(20);
  EXPECT(deep == shallow + 20);

  signal(SIGSEGV, throwing_handler);
  try {
    *(volatile int *)zero = 1;
    EXPECT(false);
  } catch (int n) {
    EXPECT(n == 42);
  }
  void *addresses[64];
  EXPECT(backtrace(addresses, 64) >= 2);
  EXPECT(_Unwind_FindEnclosingFunction((char *)&thrower + 4) == (void *)&thrower);
  printf("%d failures\n", failures);
  return failures != 0;
}
