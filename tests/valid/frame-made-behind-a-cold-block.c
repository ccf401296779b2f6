/* A cold block before the part that needs a frame stands at the function's end and jumps back to where the frame is made. */
struct buffer { long at, valid, total; int kind; char *text; };
extern void abort(void);
__attribute__((noipa)) static long shift(struct buffer *b, long by, long keep) { b->total += by; return keep; }
__attribute__((noipa)) static int move(struct buffer *b, long to, int flags)
{
  long by = to;
  if (__builtin_expect(b->at <= to, 0))
    by -= b->at;
  else {
    if (b->kind > 1)
      b->total = 0;
    b->at = 0;
    b->text = 0;
  }
  if (by != 0) {
    long a = shift(b, by, to);
    long c = shift(b, a, flags);
    b->valid = shift(b, a, c) + a;
  }
  b->at = to;
  return 0;
}
int main(void)
{
  struct buffer b = {2, 0, 0, 1, "x"};
  if (move(&b, 5, 7) || b.at != 5 || b.valid != 12 || b.total != 13) abort();
  if (move(&b, 3, 1) || b.at != 3 || b.valid != 4 || b.total != 22) abort();
  return 0;
}
