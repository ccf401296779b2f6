*3; // error: expected | type specifier
int after;
