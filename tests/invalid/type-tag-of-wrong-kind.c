struct s { int a; };
union s *p; // error: wrong kind of tag | does not match previous declaration
