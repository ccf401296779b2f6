// A default argument of C++.
// judged: as good
// expect 4: error: expected ';', ',' or ')' before '=' token
int f(int x = 3)
{
    return x;
}
