// An array of void.
// judged: as good
// expect 4: error: declaration of 'a' as array of voids
void a[10];
