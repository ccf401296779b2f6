// options: -std=gnu2y
typedef int T;
int a=_Generic(int, int: 1, default: 2); int b=_Generic(const int, int: 1, const int: 3, default: 2); int c=_Generic(int[3], int[3]: 4, default: 0);
int main(){ return !(a==1&&b==3&&c==4); }
