_Pragma(12) // error: _Pragma takes a parenthesized string literal
int x;
