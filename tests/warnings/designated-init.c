// options: -Wdesignated-init
struct named { int a, b; } __attribute__((designated_init));
struct around { struct named inner; int more; };
struct named zero = {0}; // warning: positional initialization of field in 'struct' declared with 'designated_init' attribute [-Wdesignated-init]
struct named none = {};
struct named all = {.a = 1, .b = 2};
struct named some = {.a = 1, 2}; // warning: positional initialization of field in 'struct' declared with 'designated_init' attribute [-Wdesignated-init]
struct named first = {1, .b = 2}; // warning: positional initialization of field in 'struct' declared with 'designated_init' attribute [-Wdesignated-init]
struct named list[2] = {{.a = 1}, {0}}; // warning: positional initialization of field in 'struct' declared with 'designated_init' attribute [-Wdesignated-init]
struct around outer = {{.b = 2}, 3};
struct around deep = {{2}, 3}; // warning: positional initialization of field in 'struct' declared with 'designated_init' attribute [-Wdesignated-init]
