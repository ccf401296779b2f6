#define 3times x // error: macro name must be an identifier | macro names must be identifiers
int x;
