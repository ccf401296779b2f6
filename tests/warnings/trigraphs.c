// options: 
const char *s = "what??!"; // warning: trigraph ??! ignored, use -trigraphs to enable [-Wtrigraphs]
const char *t = "?" "?=, ??x";
// trigraphs in comments ??( do not matter
/* nor here ??= */
int b;
