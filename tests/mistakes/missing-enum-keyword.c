// An enumeration's name without enum.
// judged: as good
// expect 7: error: unknown type name 'color'; use 'enum' keyword to refer to the type
enum color { RED };
int f(void)
{
    color c = RED;
    return c;
}
