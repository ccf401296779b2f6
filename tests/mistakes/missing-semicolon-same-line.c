// Two declarations in one line, without a semicolon between them.
// judged: as good
// expect 6: error: expected ';' before 'int'
int main(void)
{
    int width = 5 int height = 6;
    return width * height;
}
