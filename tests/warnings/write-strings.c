// options: -Wwrite-strings
char *a = "text"; // warning: initialization discards 'const' qualifier from pointer target type [-Wdiscarded-qualifiers]
const char *b = "text";
char c[] = "text";
