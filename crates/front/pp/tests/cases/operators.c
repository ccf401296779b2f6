#define str(x) #x
#define xstr(x) str(x)
#define cat(a, b) a##b
#define cat3(a, b, c) a ## b ## c
#define hash #
#define N 10
str( a   "q\n" 'c' \ b /* c */ d ) str() xstr(N N) str(N)
xstr(str(x)) str(L"a\"b") str('"')
cat(N, 1) cat(x,) cat(,y) cat(,) cat(1.5, e3) cat(<, <=) cat(-, >) cat(L, 'x')
cat3(a, , c) cat3(, , ) cat3(hash, N, z) xstr(cat(st, r)(N))
cat(+, x)
cat(/, /)
#define bad(x) #y
#define worse ## x
#define worst(x) x ##
#define TEXT_(x) #x
#define TEXT(x) TEXT_(x)
#define PRAGMA_OPERAND "two"
TEXT(_Pragma("one") _Pragma(PRAGMA_OPERAND))
#define SAME(x) x
#define NOTHING(x)
SAME(SAME(_Pragma("in a nested argument") after)) NOTHING(_Pragma("never"))

/* EXPECT
"a \"q\\n\" 'c' \ b d" "" "10 10" "N"
"\"x\"" "L\"a\\\"b\"" "'\"'"
N1 x y 1.5e3 <<= -> L'x'
ac hashNz "\"N\""
+ x
/ /
"_Pragma(\"one\") _Pragma(\"two\")"

#pragma in a nested argument
 after
operators.c:11:5: error: pasting "+" and "x" does not give a valid preprocessing token
operators.c:12:5: error: pasting "/" and "/" does not give a valid preprocessing token
operators.c:13:16: error: '#' is not followed by a macro parameter
operators.c:14:15: error: '##' cannot appear at either end of a macro expansion
operators.c:15:20: error: '##' cannot appear at either end of a macro expansion
*/
