// options: -std=c23 -w
#include <assert.h>
#include <stddef.h>
#include <stdarg.h>
constexpr int N=5; constexpr double D=1.5; constexpr struct {int a,b;} S={1,2}; constexpr char str[]="abc"; 
static_assert(N==5); static_assert(S.b==2);
int arr[N];
auto x=5; auto y=1.5f; auto p=&x;
nullptr_t np=nullptr;
enum E:unsigned char {A=255}; enum F:long long; enum F:long long {BB=1LL<<40};
static_assert(sizeof(enum E)==1&&sizeof(enum F)==8);
[[nodiscard("why")]] int nd(void); [[deprecated("x")]] int old(void); [[maybe_unused]] static int mu; [[noreturn]] void nr(void);
[[unsequenced]] int us(int); [[reproducible]] int rp(int); int us2(int) [[unsequenced]];
struct pt{int x,y;}; struct pt{int x,y;}; 
typeof_unqual(const int) q;
int f(int, int){ return 3; }
int g(...){ return 1; }
void lab(void){ goto e; { l: int z=1; (void)z; } e: }
int main(){ assert(0b1011==11&&1'000'000==1000000&&0x1'ff==0x1ff); assert(sizeof(u8'a')==1); 
 int vla[x]={}; for(int i=0;i<x;i++) assert(vla[i]==0); struct pt z={}; assert(z.x==0);
 assert(true&&!false&&sizeof(true)==1); bool b=true; 
 const int*cp=(static const int[]){1,2,3}; assert(cp[2]==3); int*tp=&(thread_local static int){4}; assert(*tp==4); constexpr int k=(constexpr int){7}; assert(k==7);
 assert(_Generic(nullptr,nullptr_t:1,default:0)); assert(_Generic(x,int:1)); if(np==nullptr) ; assert(!np);
 _BitInt(17) bi=65535wb; unsigned _BitInt(3) u3=7uwb; u3++; assert(u3==0&&bi==65535);
 alignas(16) int al; assert(alignof(int)==4);
 char8_t_test: ; switch(1){ case 1: int w=2; (void)w; }
 return g(1,2)-1; }
