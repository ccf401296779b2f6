// options: -Wpacked-not-aligned
struct __attribute__((aligned(8))) S8
{ char a[8]; };
typedef int al16 __attribute__((aligned(16)));
struct __attribute__((packed)) S
{
  char c;
  struct S8 s8; // warning: 's8' offset 1 in 'struct S' isn't aligned to 8 [-Wpacked-not-aligned]
  int i;
}; // warning: alignment 1 of 'struct S' is less than 8 [-Wpacked-not-aligned]
struct T
{
  char c;
  al16 s8 __attribute__((packed));
  int i;
};
struct M { int x __attribute__((aligned(32))); };
struct __attribute__((packed)) U
{
  char c;
  struct M m;
  struct S8 arr[2];
  long q __attribute__((aligned(8)));
  int i;
};
