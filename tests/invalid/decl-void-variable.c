void x; // error: void | storage size
