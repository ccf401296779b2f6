// options: -Wmain
int main(int argc) { return argc; } // warning: 'main' takes only zero or two arguments [-Wmain]
