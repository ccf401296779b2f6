// A structure defined twice.
// judged: as good
// expect 5: error: redefinition of 'struct s'
struct s { int x; };
struct s { int y; };
