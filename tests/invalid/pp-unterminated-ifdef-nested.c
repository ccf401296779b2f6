#ifndef A // error: unterminated
#ifdef B // error: unterminated
int y;
#else
int z;
