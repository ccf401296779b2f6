// A continue outside a loop.
// judged: as good
// expect 7: error: continue statement not within a loop
int f(int x)
{
    if (x)
        continue;
    return x;
}
