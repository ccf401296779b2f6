// An enumerator defined twice.
// judged: as good
// expect 5: error: redeclaration of enumerator 'RED'
enum a { RED, GREEN };
enum b { BLUE, RED };
