struct s;
struct s x = { 1 }; // error: incomplete type
