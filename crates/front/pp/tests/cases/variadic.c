/* option: c23 */
#define log(f, ...) p(f, ## __VA_ARGS__)
#define named(f, rest...) p(f, rest)
#define opt(f, ...) p(f __VA_OPT__(, [__VA_ARGS__]))
#define glue(x, ...) x ## __VA_OPT__(a x) ## z
#define show(x, ...) #__VA_OPT__(x ## __VA_ARGS__ end)
#define nothing
log(1) log(1,) log(1, 2, 3) named(1, 2, 3) named(1,)
opt(1) opt(1,) opt(1, 2, 3) opt(1, nothing) opt(1, nothing nothing,)
glue(q) glue(q, 1) glue(, 1) show(k) show(k, v, w)
#define none() ()
none() none( ) none(1)
#define two(a, b) a b
two(1) two((1, 2), 3) two(,)
/* EXPECT
p(1) p(1,) p(1, 2, 3) p(1, 2, 3) p(1, )
p(1 ) p(1 ) p(1 , [2, 3]) p(1 ) p(1 , [ ,])
qz qa qz a z "" "kv, w end"
() () none
two (1, 2) 3
variadic.c:12:22: error: macro "none" passed 1 arguments, but takes just 0
variadic.c:11:9: note: macro "none" defined here
variadic.c:14:6: error: macro "two" requires 2 arguments, but only 1 given
variadic.c:13:9: note: macro "two" defined here
*/
