#undef // error: no macro name given | macro name missing
int x;
