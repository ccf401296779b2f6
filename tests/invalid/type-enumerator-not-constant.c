int n;
enum e { A = n }; // error: constant
