// Bool without its header before C23.
// judged: better: it says what may have been meant
// expect 4: error: unknown type name 'bool'
bool ready(void);
