/* option: strict */
??=define tri(x) ??(x??)
tri(1) "??/"" ??/
x
<: %> %:
a\
b "s\
t" '\
' 1\
2 +\
+ /\
* gone *\
/ . . . ... ..
\u00e9 caf\u00e9 @ `
"open
'
int é字;
1'000 0x1.p+3 .5e-3.x
/* EXPECT
[1] "\"" x
<: %> %:
ab "st" '' 12 ++ . . . ... ..
\U000000e9 caf\U000000e9 @ `
"open
'
int \U000000e9\U00005b57;
1'000 0x1.p+3 .5e-3.x
lexical.c:2:1: warning: trigraph ??= converted to # [-Wtrigraphs]
lexical.c:2:18: warning: trigraph ??( converted to [ [-Wtrigraphs]
lexical.c:2:22: warning: trigraph ??) converted to ] [-Wtrigraphs]
lexical.c:3:9: warning: trigraph ??/ converted to \ [-Wtrigraphs]
lexical.c:3:15: warning: trigraph ??/ converted to \ [-Wtrigraphs]
lexical.c:15:1: warning: missing terminating " character
lexical.c:16:1: warning: missing terminating ' character
lexical.c:18:2: warning: missing terminating ' character
*/
