// Bit-fields as Microsoft's compilers place them: sizes, alignments and the bits of each member, as GCC 12 has them.
/* expected output:
0 33 1:ffffffffffffffff00000000000000000000000000000000000000000000000000 0000000000000000ff000000000000000000000000000000000000000000000000 000000000000000000ffffffff0000000000000000000000000000000000000000 00000000000000000000000000ffff000000000000000000000000000000000000 0000000000000000000000000000000000ffffffffffffff010000000000000000 00000000000000000000000000000000000000000000000000ffffffffffffffff 
1 23 1:ffff000000000000000000000000000000000000000000 0000ffffff000000000000000000000000000000000000 0000000000ff0100000000000000000000000000000000 000000000000000000ffff000000000000000000000000 00000000000000000000000000000000ffffff7f000000 0000000000000000000000000000000000000000010000 000000000000000000000000000000000000000000ff00 00000000000000000000000000000000000000000000ff 
2 6 1:ffffffffffff 7f0000000000 
3 8 4:0700000000000000 00000000ffffffff 
4 8 8:ff1f000000000000 ffffffffffffffff 0100000000000000 ff07000000000000 ff00000000000000 ffffffffffffffff 
5 40 8:ff000000000000000000000000000000000000000000000000000000000000000000000000000000 0000ffffffff00000000000000000000000000000000000000000000000000000000000000000000 0000000000000000ffffffffff070000000000000000000000000000000000000000000000000000 00000000000000000000000000000000ffffff1f0000000000000000000000000000000000000000 00000000000000000000000000000000000000000000000003000000000000000000000000000000 0000000000000000000000000000000000000000000000000000000000000000ff00000000000000 00000000000000000000000000000000000000000000000000000000000000000000ffff00000000 
6 12 4:7f0000000000000000000000 800000000000000000000000 000100000000000000000000 0000ff000000000000000000 000000ff0000000000000000 00000000ff00000000000000 0000000000ffffff03000000 000000000000000000010000 
7 29 1:ffffffffffffff3f000000000000000000000000000000000000000000 0000000000000000ffff00000000000000000000000000000000000000 0000000000000000000003000000000000000000000000000000000000 0000000000000000000000ffffff7f0000000000000000000000000000 00000000000000000000000000000000000000ffffffff000000000000 0000000000000000000000000000000000000000000000010000000000 000000000000000000000000000000000000000000000000000000ff01 
8 4 4:ffffffff ffff0000 
9 8 4:0100000000000000 00ff000000000000 0000ff0000000000 00000000ffffffff 
10 48 8:ffffffffffff000000000000000000000000000000000000000000000000000000000000000000000000000000000000 00000000000000001f000000000000000000000000000000000000000000000000000000000000000000000000000000 00000000000000000000ffff000000000000000000000000000000000000000000000000000000000000000000000000 00000000000000000000000000000000ffffffff00000000000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000ffff07000000000000000000000000000000000000000000 0000000000000000000000000000000000000000000000000000000000000000ffff0100000000000000000000000000 00000000000000000000000000000000000000000000000000000000000000000000000000000000ff1f000000000000 
11 32 16:ffffffff0f000000000000000000000000000000000000000000000000000000 0000000000000000ffff3f000000000000000000000000000000000000000000 000000000000000000000000ff00000000000000000000000000000000000000 0000000000000000000000000000ffffffffffff000000000000000000000000 0000000000000000000000000000000000000000ffffff030000000000000000 
12 8 1:3f00000000000000 0100000000000000 ffffffffffffffff 0100000000000000 
13 8 4:ffff000000000000 0000010000000000 00000000ffffffff 
14 8 8:0100000000000000 ff00000000000000 ffffffff00000000 ff00000000000000 ff00000000000000 7f00000000000000 1f00000000000000 
15 6 2:ffff00000000 0000ffff0000 000000000300 000000000400 
16 16 16:07000000000000000000000000000000 ffff0000000000000000000000000000 01000000000000000000000000000000 ffffffffffffffffffffffffffffffff 01000000000000000000000000000000 ff000000000000000000000000000000 
17 16 16:ff000000000000000000000000000000 3f000000000000000000000000000000 ff000000000000000000000000000000 
18 48 8:ffff00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 0000ffff0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000000000 00000000000000000000000000000000ffff000000000000000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000ffffffffffffffff00000000000000000000000000000000 000000000000000000000000000000000000000000000000000000000000000001000000000000000000000000000000 
19 16 8:ff030000000000000000000000000000 0000ff00000000000000000000000000 0000000000000000ffffffff00000000 
20 21 1:ffffffffffffffff00000000000000000000000000 0000000000000000ff000000000000000000000000 000000000000000000000100000000000000000000 000000000000000000000200000000000000000000 00000000000000000000000f000000000000000000 0000000000000000000000000000001f0000000000 0000000000000000000000000000000000ff000000 0000000000000000000000000000000000000f0000 
21 3 1:ffffff 0f0000 010000 
22 32 4:ff00000000000000000000000000000000000000000000000000000000000000 00ffffffff030000000000000000000000000000000000000000000000000000 00000000000000000000ff000000000000000000000000000000000000000000 000000000000000000000000ffffffffffffffffffffffff0000000000000000 0000000000000000000000000000000000000000000000000100000000000000 
23 16 4:ffffffff000000000000000000000000 00000000ffffffff0000000000000000 0000000000000000ff00000000000000 000000000000000000000000ffff0000 
24 29 1:0000000000000000ffffffffff01000000000000000000000000000000 00000000000000000000000000000000ffffffff000000000000000000 00000000000000000000000000000000000000001f0000000000000000 0000000000000000000000000000000000000000000000000000000007 
25 4 1:ff000000 
26 6 2:030000000000 00ffff000000 000000003f00 
27 8 8:0100000000000000 ffffffffffff0300 ff00000000000000 0100000000000000 0100000000000000 ff1f000000000000 0f00000000000000 
28 13 1:7f000000000000000000000000 00ffffffffffffffff00000000 000000000000000000ffff3f00 
29 16 8:ffffffff000000000000000000000000 00000000000000007f00000000000000 
30 1 1:01 
31 16 8:ff000000000000000000000000000000 003f0000000000000000000000000000 0000ff00000000000000000000000000 
32 56 8:ffffffffffffffff000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000 0000000000000000ffffffffffffffffffffffffffffffff0000000000000000000000000000000000000000000000000000000000000000 000000000000000000000000000000000000000000000000ffffffffffffffffffffffffffffffff00000000000000000000000000000000 0000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000000000000000000 000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000ffffffffffffffff 
33 40 8:ff000000000000000000000000000000000000000000000000000000000000000000000000000000 0000000000000000ff00000000000000000000000000000000000000000000000000000000000000 00000000000000000000000000000000ffffffffffffffff00000000000000000000000000000000 000000000000000000000000000000000000000000000000ff000000000000000000000000000000 00000000000000000000000000000000000000000000000000000000ff3f00000000000000000000 0000000000000000000000000000000000000000000000000000000000000000ff00000000000000 
34 20 4:ff00000000000000000000000000000000000000 00ffff0000000000000000000000000000000000 000000003f000000000000000000000000000000 0000000000000000ff0000000000000000000000 000000000000000000ff00000000000000000000 00000000000000000000ff000000000000000000 000000000000000000000000ffffffffffff7f00 
35 12 4:ffff00000000000000000000 00000000ff01000000000000 00000000000000000f000000 000000000000000000001f00 
*/
#include <stdio.h>
#include <string.h>

static void dump(void*p,int n){unsigned char*c=p;for(int i=0;i<n;i++)printf("%02x",c[i]);printf(" ");}
struct __attribute__((ms_struct,packed)) S0 {
  long f0:64;
  char f1 __attribute__((packed));
  int f2[1];
  int f3:16;
  long f4:57;
  long f5[1] __attribute__((packed));
};
struct __attribute__((ms_struct,packed)) S1 {
  unsigned short f0;
  unsigned char f1[3];
  unsigned f2:9 __attribute__((packed));
  char f3[2];
  unsigned f4:31 __attribute__((aligned(8)));
  _Bool f5;
  char f6[1];
  char f7[1] __attribute__((packed));
};
#pragma pack(2)
union __attribute__((ms_struct,packed)) S2 {
  long :0;
  unsigned short f1[3];
  unsigned f2:7;
};
#pragma pack()
#pragma pack(4)
struct __attribute__((ms_struct)) S3 {
  unsigned short f0:3;
  unsigned f1:32;
};
#pragma pack()
union __attribute__((ms_struct)) S4 {
  unsigned short f0:13;
  long long f1;
  int f2:1;
  int f3:11;
  unsigned char f4:8 __attribute__((packed));
  int :0;
  long long f6;
  int :32;
};
struct __attribute__((ms_struct,aligned(8))) S5 {
  unsigned char f0;
  unsigned short f1[2];
  long long f2:43;
  long f3:29;
  long long :0;
  long long f5:2;
  unsigned char f6;
  unsigned short f7:16;
};
struct __attribute__((ms_struct,packed)) S6 {
  char f0:7;
  _Bool f1:1 __attribute__((packed));
  _Bool f2:1;
  unsigned char f3:8;
  char f4;
  unsigned char f5 __attribute__((packed,aligned(4)));
  unsigned f6:26;
  char f7:1 __attribute__((packed));
};
struct __attribute__((ms_struct,packed)) S7 {
  long f0:62;
  short f1:16;
  _Bool :0;
  char f3:2;
  long f4:31;
  int f5;
  int f6:1;
  unsigned short f7:9;
};
union __attribute__((ms_struct)) S8 {
  int f0;
  short f1;
};
struct __attribute__((ms_struct)) S9 {
  _Bool f0:1;
  char f1[1];
  unsigned char f2:8;
  unsigned f3;
  short :0;
};
struct __attribute__((ms_struct,aligned(2))) S10 {
  short f0[3];
  unsigned char :7;
  short f2:5;
  unsigned short f3[1];
  int f4 __attribute__((aligned(8)));
  long long f5:19;
  unsigned f6:17;
  long long f7:13;
};
struct __attribute__((ms_struct)) S11 {
  long long f0:36 __attribute__((aligned(16)));
  unsigned f1:22 __attribute__((packed));
  unsigned char f2;
  unsigned short f3[3];
  unsigned f4:26;
};
#pragma pack(8)
union __attribute__((ms_struct,packed)) S12 {
  unsigned char f0:6 __attribute__((aligned(16)));
  unsigned char f1:1 __attribute__((packed));
  long f2:64;
  _Bool f3:1;
};
#pragma pack()
#pragma pack(4)
struct __attribute__((ms_struct)) S13 {
  unsigned short f0;
  short f1:1;
  unsigned f2;
  short :0 __attribute__((packed));
};
#pragma pack()
union __attribute__((ms_struct)) S14 {
  char f0:1;
  unsigned f1:8;
  int f2 __attribute__((aligned(4)));
  unsigned f3:8;
  char f4[1];
  unsigned short f5:7;
  long long f6:5;
};
struct __attribute__((ms_struct)) S15 {
  unsigned char f0[2] __attribute__((packed));
  char :0;
  unsigned char :0;
  unsigned short f3;
  unsigned char f4:2;
  _Bool f5:1;
};
union __attribute__((ms_struct,aligned(16))) S16 {
  unsigned char f0:3;
  unsigned short f1:16;
  unsigned short f2:1;
  long f3[2];
  _Bool f4:1;
  char f5:8;
  unsigned short :16;
};
union __attribute__((ms_struct)) S17 {
  char f0 __attribute__((aligned(16)));
  short f1:6;
  unsigned char f2;
};
struct __attribute__((ms_struct)) S18 {
  short f0:16;
  short f1;
  long f2:1;
  unsigned short f3;
  long long f4;
  long long :0;
  _Bool f6:1;
  long long :11;
};
struct __attribute__((ms_struct)) S19 {
  short f0:10 __attribute__((aligned(2)));
  short f1:8;
  long f2:32;
};
struct __attribute__((ms_struct,packed)) S20 {
  long long f0;
  short f1:8;
  unsigned char f2:1;
  char f3:1 __attribute__((aligned(2)));
  unsigned f4:4;
  short f5:5 __attribute__((packed));
  int f6:8;
  unsigned f7:4 __attribute__((aligned(1)));
};
union __attribute__((ms_struct,packed)) S21 {
  unsigned char f0[3];
  unsigned short :8;
  char f2:4 __attribute__((packed));
  _Bool f3:1;
};
struct __attribute__((ms_struct)) S22 {
  char f0:8 __attribute__((packed));
  long long f1:34 __attribute__((packed));
  short f2:8;
  int f3[3];
  _Bool f4;
  unsigned :1;
};
struct __attribute__((ms_struct)) S23 {
  int f0 __attribute__((packed));
  int f1;
  unsigned f2:8;
  unsigned short f3 __attribute__((aligned(4)));
};
struct __attribute__((ms_struct,packed)) S24 {
  long long :27;
  long f1:41;
  unsigned f2:32;
  long f3:5;
  char f4:3;
};
#pragma pack(4)
struct __attribute__((ms_struct,packed)) S25 {
  unsigned f0:8;
};
#pragma pack()
#pragma pack(2)
struct __attribute__((ms_struct)) S26 {
  int :0;
  _Bool :0;
  char f2:2;
  unsigned short f3[1] __attribute__((packed));
  _Bool :1;
  unsigned short f5:6;
  unsigned char :0;
};
#pragma pack()
union __attribute__((ms_struct,aligned(2))) S27 {
  _Bool f0:1;
  long long :1;
  long f2:50;
  int f3:8;
  _Bool f4:1;
  short f5:1 __attribute__((packed,aligned(1)));
  unsigned short f6:13;
  short f7:4 __attribute__((packed));
};
struct __attribute__((ms_struct,packed)) S28 {
  char f0:7;
  long f1 __attribute__((aligned(1)));
  unsigned f2:22;
};
struct __attribute__((ms_struct)) S29 {
  unsigned f0;
  long long f1:7;
};
struct __attribute__((ms_struct,packed)) S30 {
  short :0;
  _Bool f1;
};
struct __attribute__((ms_struct)) S31 {
  unsigned char f0:8;
  char f1:6;
  unsigned char f2[1] __attribute__((packed));
  long :26;
};
struct __attribute__((ms_struct)) S32 {
  long f0;
  unsigned :0;
  long f2[2];
  long long f3[2];
  _Bool f4:1;
  long long f5;
};
struct __attribute__((ms_struct,aligned(8))) S33 {
  long long f0:8;
  unsigned short f1:8;
  long long f2:64;
  unsigned char f3:8;
  unsigned f4:14;
  char f5;
};
#pragma pack(4)
struct __attribute__((ms_struct)) S34 {
  char f0[1];
  short f1:16 __attribute__((packed));
  int f2:6;
  unsigned char f3;
  char f4;
  unsigned char f5;
  long long f6:55;
};
#pragma pack()
struct __attribute__((ms_struct)) S35 {
  unsigned short f0:16;
  unsigned short :0;
  int f2:9;
  short f3:4;
  char f4:5;
};
static void t0(void)
{
    struct S0 x; printf("0 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f2,255,sizeof x.f2);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f5,255,sizeof x.f5);dump(&x,sizeof x);
printf("\n");}
static void t1(void)
{
    struct S1 x; printf("1 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f1,255,sizeof x.f1);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f6,255,sizeof x.f6);dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f7,255,sizeof x.f7);dump(&x,sizeof x);
printf("\n");}
static void t2(void)
{
    union S2 x; printf("2 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);memset(x.f1,255,sizeof x.f1);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
printf("\n");}
static void t3(void)
{
    struct S3 x; printf("3 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
printf("\n");}
static void t4(void)
{
    union S4 x; printf("4 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
printf("\n");}
static void t5(void)
{
    struct S5 x; printf("5 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f1,255,sizeof x.f1);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t6(void)
{
    struct S6 x; printf("6 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t7(void)
{
    struct S7 x; printf("7 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t8(void)
{
    union S8 x; printf("8 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
printf("\n");}
static void t9(void)
{
    struct S9 x; printf("9 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f1,255,sizeof x.f1);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
printf("\n");}
static void t10(void)
{
    struct S10 x; printf("10 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);memset(x.f0,255,sizeof x.f0);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t11(void)
{
    struct S11 x; printf("11 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
printf("\n");}
static void t12(void)
{
    union S12 x; printf("12 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
printf("\n");}
static void t13(void)
{
    struct S13 x; printf("13 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
printf("\n");}
static void t14(void)
{
    union S14 x; printf("14 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f4,255,sizeof x.f4);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
printf("\n");}
static void t15(void)
{
    struct S15 x; printf("15 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);memset(x.f0,255,sizeof x.f0);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
printf("\n");}
static void t16(void)
{
    union S16 x; printf("16 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
printf("\n");}
static void t17(void)
{
    union S17 x; printf("17 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
printf("\n");}
static void t18(void)
{
    struct S18 x; printf("18 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
printf("\n");}
static void t19(void)
{
    struct S19 x; printf("19 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
printf("\n");}
static void t20(void)
{
    struct S20 x; printf("20 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t21(void)
{
    union S21 x; printf("21 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);memset(x.f0,255,sizeof x.f0);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
printf("\n");}
static void t22(void)
{
    struct S22 x; printf("22 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
printf("\n");}
static void t23(void)
{
    struct S23 x; printf("23 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
printf("\n");}
static void t24(void)
{
    struct S24 x; printf("24 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
printf("\n");}
static void t25(void)
{
    struct S25 x; printf("25 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
printf("\n");}
static void t26(void)
{
    struct S26 x; printf("26 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
printf("\n");}
static void t27(void)
{
    union S27 x; printf("27 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f7=-1;dump(&x,sizeof x);
printf("\n");}
static void t28(void)
{
    struct S28 x; printf("28 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
printf("\n");}
static void t29(void)
{
    struct S29 x; printf("29 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
printf("\n");}
static void t30(void)
{
    struct S30 x; printf("30 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
printf("\n");}
static void t31(void)
{
    struct S31 x; printf("31 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f2,255,sizeof x.f2);dump(&x,sizeof x);
printf("\n");}
static void t32(void)
{
    struct S32 x; printf("32 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f2,255,sizeof x.f2);dump(&x,sizeof x);
memset(&x,0,sizeof x);memset(x.f3,255,sizeof x.f3);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
printf("\n");}
static void t33(void)
{
    struct S33 x; printf("33 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
printf("\n");}
static void t34(void)
{
    struct S34 x; printf("34 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);memset(x.f0,255,sizeof x.f0);dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f1=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f5=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f6=-1;dump(&x,sizeof x);
printf("\n");}
static void t35(void)
{
    struct S35 x; printf("35 %d %d:",(int)sizeof x,(int)_Alignof(x));
memset(&x,0,sizeof x);x.f0=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f2=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f3=-1;dump(&x,sizeof x);
memset(&x,0,sizeof x);x.f4=-1;dump(&x,sizeof x);
printf("\n");}
int main(void)
{
    t0();t1();t2();t3();t4();t5();t6();t7();t8();t9();t10();t11();t12();t13();t14();t15();t16();t17();t18();t19();t20();t21();t22();t23();t24();t25();t26();t27();t28();t29();t30();t31();t32();t33();t34();t35();}
