// options: -std=c99 -Wall
int a ??( 2 ??); // warning: trigraph ??( converted to [ [-Wtrigraphs] // warning: trigraph ??) converted to ] [-Wtrigraphs]
const char *s = "??/""; // warning: trigraph ??/ converted to \ [-Wtrigraphs]
