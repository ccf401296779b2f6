int *__attribute__((mode(QI))) pointer; // error: mode
__attribute__((mode(HI))) int function(void); // error: mode
enum color { RED } __attribute__((mode(V4SI))) c; // error: mode
