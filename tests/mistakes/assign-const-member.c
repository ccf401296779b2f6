// An assignment to a member that is const.
// judged: as good
// expect 7: error: assignment of read-only member 'size'
struct config { const int size; };
void f(struct config *c)
{
    c->size = 3;
}
