// options: -Wold-style-declaration
int static late; // warning: 'static' is not at beginning of declaration [-Wold-style-declaration]
static int early;
const static int constant = 1; // warning: 'static' is not at beginning of declaration [-Wold-style-declaration]
