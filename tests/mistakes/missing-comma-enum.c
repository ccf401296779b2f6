// Two enumerators without a comma.
// judged: as good
// expect 6: error: expected ',' or '}' before 'BLUE'
enum color {
    RED,
    GREEN
    BLUE
};
