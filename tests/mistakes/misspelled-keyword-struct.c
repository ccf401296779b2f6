// A misspelled struct.
// judged: as good
// expect 4: error: unknown type name 'strcut'; did you mean 'struct'?
strcut point {
    int x;
};
