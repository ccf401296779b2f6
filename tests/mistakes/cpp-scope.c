// A qualified name of C++.
// judged: better: one mistake gives 1 message, not 3
// expect 6: error: expected expression before ':' token
void f(void)
{
    std::cout;
}
