// A break outside a loop.
// judged: as good
// expect 7: error: break statement not within loop or switch
int f(int x)
{
    if (x)
        break;
    return x;
}
