int x __attribute__((no_instrument_function)); // error: applies only to functions
// except: clang: a warning there
