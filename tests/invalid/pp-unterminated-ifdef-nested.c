#ifndef A
#ifdef B // error: unterminated
int y;
#else
int z;
