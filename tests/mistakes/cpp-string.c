// A string type of another language.
// judged: better
// expect 6: error: unknown type name 'string'
int f(void)
{
    string name = "text";
    return name[0];
}
