static int x;
int x; // error: non-static declaration of
