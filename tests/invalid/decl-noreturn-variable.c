_Noreturn int x; // error: _Noreturn
// except: gcc: only a warning
