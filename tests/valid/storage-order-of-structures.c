#include <string.h>
#include <assert.h>
struct __attribute__((scalar_storage_order("big-endian"))) be { short s; int i; long l; float f; double d; unsigned a:3,b:7,c:22; int arr[3]; char ch; unsigned short us;};
struct le { int x; } ;
#pragma scalar_storage_order big-endian
struct be2 { int x; struct le y; };
#pragma scalar_storage_order default
struct be g = { .s=0x1234, .i=0x01020304, .f=1.0f, .a=5, .b=100, .arr={1,2,3} };
int main(){ struct be v; memset(&v,0,sizeof v); v.s=0x1234; v.i=0x01020304; v.l=0x0102030405060708; v.f=1.0f; v.d=1.0; v.a=5;v.b=100;v.c=12345; v.arr[1]=0x0a0b0c0d; v.us=0xfffe;
unsigned char*p=(void*)&v; assert(p[0]==0x12&&p[1]==0x34&&p[4]==1&&p[7]==4&&p[8]==1&&p[15]==8&&p[16]==0x3f&&p[17]==0x80);
assert(v.s==0x1234&&v.i==0x01020304&&v.l==0x0102030405060708&&v.f==1.0f&&v.d==1.0&&v.a==5&&v.b==100&&v.c==12345&&v.arr[1]==0x0a0b0c0d);
v.i+=1; v.i++; v.d*=3; v.a++; assert(v.i==0x01020306&&v.d==3.0&&v.a==6&&p[7]==6);
struct be2 q={7,{8}}; p=(void*)&q; assert(p[3]==7&&p[0]==0&&p[4]==8);
p=(void*)&g; assert(p[0]==0x12&&p[4]==1&&g.a==5&&g.b==100&&g.arr[2]==3);
int i=v.i; struct be c=v; assert(c.i==i && c.us==0xfffe); return 0; }
