void g(int *); void f(_Bool b) { g(b); } // error: incompatible
