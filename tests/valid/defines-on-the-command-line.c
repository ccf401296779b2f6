// options: -DA -DB=2 -DC(x)=x+1 -UD -include once.h
#ifdef D
#error D
#endif
int main(void) { return A + B + C(3) + once - 8; }
