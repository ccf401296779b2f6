int x;
#elif 1 // error: #elif without #if
