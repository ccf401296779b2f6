#define line __LINE__
#define pass(x) x __LINE__
line pass(
__LINE__ line)
__COUNTER__ __COUNTER__ __FILE__ __BASE_FILE__ __INCLUDE_LEVEL__ __DATE__ __TIME__
#line 100 "other.c"
__LINE__ __FILE__ __FILE_NAME__
# 200 "dir/third.c"
line __FILE__ __FILE_NAME__
#warning shown at line 201
#undef __FILE__
#define __LINE__ 5
#define redone 1
#define redone 1
#define redone 2
#pragma GCC poison secret
int secret;
#pragma push_macro("redone")
#undef redone
redone
#pragma pop_macro("redone")
redone
_Pragma("weak x") pass(_Pragma("pack(1)") y)
_Pragma(_Pragma(_Pragma("weak y"))) end
_Pragma _Pragma("weak z") end
/* EXPECT
3 4 4 3
0 1 "dynamic.c" "dynamic.c" 0 "Jan  1 1970" "00:00:00"
100 "other.c" "other.c"
200 "dir/third.c" "third.c"
int secret;
redone
2

#pragma weak x
#pragma pack(1)
 y 5
(
#pragma weak y
)) end
("weak z") end
dir/third.c:201:2: warning: #warning shown at line 201 [-Wcpp]
dir/third.c:202:8: warning: undefining "__FILE__" [-Wbuiltin-macro-redefined]
dir/third.c:203:9: warning: redefining "__LINE__" [-Wbuiltin-macro-redefined]
dir/third.c:206:9: warning: "redone" redefined
dir/third.c:205:9: note: this is the location of the previous definition
dir/third.c:208:5: error: attempt to use poisoned "secret"
dir/third.c:215:1: error: _Pragma takes a parenthesized string literal
dir/third.c:216:1: error: _Pragma takes a parenthesized string literal
*/
