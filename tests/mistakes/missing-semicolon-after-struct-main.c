// A structure without its semicolon before a function.
// judged: as good
// expect 6: warning: return type of 'main' is not 'int' [-Wmain]
// expect 8: error: incompatible types when returning type 'int' but 'struct point' was expected
struct point { int x, y; }
main(void)
{
    return 0;
}
