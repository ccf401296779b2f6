typedef int function(void);
function f { return 0; } // error: expected
