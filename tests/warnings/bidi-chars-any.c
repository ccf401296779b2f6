// options: -Wbidi-chars=any
const char *s = "‮"; // warning: found problematic Unicode character "U+202E (RIGHT-TO-LEFT OVERRIDE)" [-Wbidi-chars=]
const char *t = "‬"; // warning: "U+202C (POP DIRECTIONAL FORMATTING)" is closing an unopened context [-Wbidi-chars=]
