// options: -Wprio-ctor-dtor
void early(void) __attribute__((constructor(50))); // warning: constructor priorities from 0 to 100 are reserved for the implementation [-Wprio-ctor-dtor]
void late(void) __attribute__((destructor(100))); // warning: destructor priorities from 0 to 100 are reserved for the implementation [-Wprio-ctor-dtor]
void good(void) __attribute__((constructor(101)));
void plain(void) __attribute__((constructor));
