// A reference of C++.
// judged: better: one mistake gives 1 message, not 3
// expect 4: error: expected ')' before '&' token
void f(int &x)
{
    x = 1;
}
