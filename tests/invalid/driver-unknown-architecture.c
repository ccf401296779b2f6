// options: -march=armv8-a+crc
// link-error: armv8-a+crc
int main(void) { return 0; }
