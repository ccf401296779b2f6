struct s;
struct t { struct s inner; }; // error: incomplete type
