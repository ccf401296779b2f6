enum e { A = 1.5 }; // error: constant
