extern long x;
extern long long x; // error: conflicting types | redeclaration
