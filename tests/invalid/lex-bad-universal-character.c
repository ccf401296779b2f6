int f(void) { return L'\uD800'; } // error: universal character
