// A typedef without its semicolon.
// judged: as good
// expect 4: error: expected ';' before 'byte'
typedef unsigned char byte
byte b;
