// The end of a comment that was closed before.
// judged: as good
// expect 5: warning: "/*" within comment [-Wcomment]
// expect 6: error: '*/' outside of a comment
/* one /* two */
int a; */
int b;
