// A case with a semicolon.
// judged: as good
// expect 7: error: expected ':' before ';' token
int f(int x)
{
    switch (x) {
    case 1;
        return 1;
    }
    return 0;
}
