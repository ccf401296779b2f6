typedef int number;
typedef long number; // error: conflicting types | typedef redefinition
