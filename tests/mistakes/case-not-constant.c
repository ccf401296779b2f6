// A case that is a variable.
// judged: as good
// expect 7: error: case label does not reduce to an integer constant
int f(int x, int y)
{
    switch (x) {
    case y:
        return 1;
    }
    return 0;
}
