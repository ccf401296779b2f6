#define PRECISION 0x000
#include "crtprec.h"
