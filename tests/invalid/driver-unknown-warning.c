// options: -Wno-error -Wfrobnicate -Werror=frobnicate
// link-error: frobnicate
// except: clang: only a warning
int main(void) { return 0; }
