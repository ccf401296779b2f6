// A misspelt return with parentheses, which looks like a call.
// judged: better: the keyword is proposed
// expect 7: warning: implicit declaration of function 'retrun'; did you mean 'return'? [-Wimplicit-function-declaration]
// expect 8: warning: control reaches end of non-void function [-Wreturn-type]
int f(int x)
{
    retrun(x);
}
