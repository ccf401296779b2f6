// link-error: main
int not_main(void) { return 0; }
