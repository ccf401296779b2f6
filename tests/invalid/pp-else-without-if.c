int x;
#else // error: #else without #if
