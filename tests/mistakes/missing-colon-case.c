// A case without its colon.
// judged: as good
// expect 7: error: expected ':' before 'return'
int f(int x)
{
    switch (x) {
    case 1
        return 1;
    }
    return 0;
}
