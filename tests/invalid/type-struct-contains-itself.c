struct s { struct s inner; }; // error: incomplete type
