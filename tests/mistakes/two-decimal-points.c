// A number with two decimal points.
// judged: as good
// expect 4: error: too many decimal points in number
double x = 1.2.3;
