// link-error: undefined reference | undefined symbol
int missing_function_at_link(void);
int main(void) { return missing_function_at_link(); }
