#if UNDEFINED_MACRO(1) // error: missing binary operator | function-like macro
int x;
#endif
