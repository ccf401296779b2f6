// Break without its semicolon.
// judged: as good
// expect 9: error: expected ';' before 'case'
int f(int x)
{
    switch (x) {
    case 1:
        x = 2;
        break
    case 2:
        x = 3;
    }
    return x;
}
