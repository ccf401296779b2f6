int x;
#endif // error: #endif without #if
