inline int x; // error: inline
// except: gcc: only a warning
