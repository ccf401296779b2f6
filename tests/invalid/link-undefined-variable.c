// link-error: undefined reference | undefined symbol
extern int missing_variable_at_link;
int main(void) { return missing_variable_at_link; }
