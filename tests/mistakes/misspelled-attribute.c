// A misspelled attribute.
// judged: better: it says what may have been meant
// expect 5: warning: 'unsued' attribute directive ignored; did you mean 'unused'? [-Wattributes]
// expect 5: warning: 'x' defined but not used [-Wunused-variable]
__attribute__((unsued)) static int x;
