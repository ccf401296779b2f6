// options: -std=gnu2x -Wall
int foo(void), bar(void), baz(void);
#pragma weak // warning: malformed '#pragma weak', ignored [-Wpragmas]
#pragma weak foo bar // warning: junk at end of '#pragma weak' [-Wpragmas]
#pragma pack // warning: missing '(' after '#pragma pack' - ignored [-Wpragmas]
#pragma pack(4 // warning: malformed '#pragma pack', ignored [-Wpragmas]
#pragma pack(3) // warning: alignment must be a small power of two, not 3 [-Wpragmas]
#pragma pack(push) junk // warning: junk at end of '#pragma pack' [-Wpragmas]
#pragma pack(pop)
#pragma pack(pop) // warning: #pragma pack (pop) encountered without matching #pragma pack (push) [-Wpragmas]
#pragma pack(other) // warning: unknown action 'other' for '#pragma pack' - ignored [-Wpragmas]
#pragma redefine_extname bar // warning: malformed '#pragma redefine_extname', ignored [-Wpragmas]
#pragma redefine_extname bar bar2 bar3 // warning: junk at end of '#pragma redefine_extname' [-Wpragmas]
#pragma GCC visibility // warning: '#pragma GCC visibility' must be followed by 'push' or 'pop' [-Wpragmas]
#pragma GCC visibility push // warning: missing '(' after '#pragma GCC visibility push' - ignored [-Wpragmas]
#pragma GCC visibility push(seen) // warning: '#pragma GCC visibility push()' must specify 'default', 'internal', 'hidden' or 'protected' [-Wpragmas]
#pragma GCC visibility pop now // warning: junk at end of '#pragma GCC visibility' [-Wpragmas]
#pragma GCC visibility pop // warning: no matching push for '#pragma GCC visibility pop' [-Wpragmas]
#pragma GCC push_options now // warning: junk at end of '#pragma push_options' [-Wpragmas]
#pragma GCC pop_options // warning: '#pragma GCC pop_options' without a corresponding '#pragma GCC push_options' [-Wpragmas]
#pragma GCC optimize // warning: '#pragma GCC optimize' is not a string or number [-Wpragmas]
#pragma GCC target 3 // warning: '#pragma GCC target' is not a string [-Wpragmas]
#pragma scalar_storage_order mixed // warning: expected 'big-endian', 'little-endian', or 'default' after '#pragma scalar_storage_order' [-Wpragmas]
#pragma message("unfinished" // warning: malformed '#pragma message', ignored [-Wpragmas]
#pragma push_macro("X") junk // warning: extra tokens at end of #pragma directive [-Wendif-labels]
#pragma GCC warning "as asked" junk // warning: as asked
int f(int *p) {
    [[maybe_unused]] first: [[maybe_unused]] second: *p = 1;
#pragma GCC ivdep
#pragma GCC unroll 4
    while (*p) --*p;
    return foo() + bar() + baz();
}
// A pragma among what an unknown attribute is given is none.
[[foo::bar( // warning: 'foo::bar' attribute directive ignored [-Wattributes]
#pragma GCC ivdep
)]];
