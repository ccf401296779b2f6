signed unsigned x; // error: signed
