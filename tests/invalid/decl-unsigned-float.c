unsigned float x; // error: both 'unsigned' and 'float' | cannot be signed or unsigned
