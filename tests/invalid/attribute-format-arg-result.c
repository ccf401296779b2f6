int g(const char *) __attribute__((format_arg(1))); // error: function does not return string type | function does not return string type
