enum { A, B, 3 }; // error: expected
