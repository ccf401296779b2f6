#ifndef INCLUDE_ME_H
#define INCLUDE_ME_H
static int included = 1;
#else
static int included_again = 1;
#endif
