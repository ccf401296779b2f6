int x = unknown_one; // error: undeclared
int y = 3;
int z = unknown_two; // error: undeclared
