#define id(x) x
#define twice(x) x x
#define self self + 1
#define ping(n) n + pong
#define pong(n) n * ping(n)
#define call(f, ...) f(__VA_ARGS__)
#define open (
#define later id open 7 )
self; twice(self);
ping(1)(2); pong(1)(2)(3)
id(id)(id)(4) call(twice, a, b);
later id(later)
id
(5) id
;
twice(
  id(1)
#define inner 2
  inner)
id(id(id(,)))
twice()id()[id ()]
/* EXPECT
self + 1; self + 1 self + 1;
1 + 2 * 2 + pong; 1 * 1 + pong(2)(3)
id(id)(4) twice;
id ( 7 ) id ( 7 )
5 id
;
1 2 1 2
id
 []
rescan.c:6:35: error: macro "twice" passed 2 arguments, but takes just 1
rescan.c:11:15: note: in expansion of macro 'call'
rescan.c:2:9: note: macro "twice" defined here
rescan.c:20:11: error: macro "id" passed 2 arguments, but takes just 1
rescan.c:1:9: note: macro "id" defined here
*/
