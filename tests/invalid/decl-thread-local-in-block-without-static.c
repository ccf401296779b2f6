int f(void) {
    _Thread_local int a; // error: _Thread_local | thread
    return 0;
}
