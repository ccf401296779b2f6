// Two elements without a comma.
// judged: as good
// expect 4: error: expected ',' or '}' before numeric constant
int primes[] = { 2, 3 5, 7 };
