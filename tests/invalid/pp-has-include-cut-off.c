// A query that the end of the file cuts off.
int x;
int y = __has_include( // error: __has_include
