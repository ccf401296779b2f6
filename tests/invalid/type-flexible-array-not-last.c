struct s { int a[]; int b; }; // error: flexible array member
