// options: -m32
void one(int) __attribute__((fastcall, stdcall)); // error: 'fastcall' and 'stdcall' attributes are not compatible
void two(int) __attribute__((regparm(2), fastcall)); // error: 'regparm' and 'fastcall' attributes are not compatible
void three(int) __attribute__((regparm(2), stdcall));
