int f(void) {
    _Bool _Bool a; // error: two or more data types | cannot combine
    return 0;
}
