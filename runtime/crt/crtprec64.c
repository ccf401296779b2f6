#define PRECISION 0x200
#include "crtprec.h"
