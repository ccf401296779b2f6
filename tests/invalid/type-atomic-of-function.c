int g(void);
_Atomic(int (void)) x; // error: function
