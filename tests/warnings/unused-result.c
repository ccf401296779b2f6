int important(void) __attribute__((warn_unused_result));
int plain(void);
int f(void) {
    important(); // warning: ignoring return value of 'important' declared with attribute 'warn_unused_result' [-Wunused-result]
    (void)important(); // warning: ignoring return value of 'important' declared with attribute 'warn_unused_result' [-Wunused-result]
    important(), plain(); // warning: ignoring return value of 'important' declared with attribute 'warn_unused_result' [-Wunused-result]
    plain();
    int kept = important();
    if (important())
        return kept;
    return important();
}
