// options: -m32
// except: clang: other words
int f(int) __attribute__((regparm(4))); // error: argument to 'regparm' attribute larger than 3
