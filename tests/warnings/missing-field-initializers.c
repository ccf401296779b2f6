// options: -Wmissing-field-initializers
struct s { int a, b, c; };
struct s partial = {1, 2}; // warning: missing initializer for field 'c' of 'struct s' [-Wmissing-field-initializers]
struct s zero = {0};
struct s designated = {.a = 1};
struct s full = {1, 2, 3};
struct s array[] = {{1, 2, 3}, {4}}; // warning: missing initializer for field 'b' of 'struct s' [-Wmissing-field-initializers]

struct s over_lines[] = {
    {
        1,
        2
    }, // warning: missing initializer for field 'c' of 'struct s' [-Wmissing-field-initializers]
};
