#pragma GCC poison secret
int secret; // error: attempt to use poisoned | poisoned
