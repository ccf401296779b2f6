#include // error: expects | expected
int x;
