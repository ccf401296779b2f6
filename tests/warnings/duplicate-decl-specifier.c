// options: -Wduplicate-decl-specifier
const const int a = 1; // warning: duplicate 'const' declaration specifier [-Wduplicate-decl-specifier]
int const b = 2;
