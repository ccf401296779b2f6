// options: -Wall -Wno-unused-parameter
void open(int[]);
void open(int *);
void open(int[2]); // warning: argument 1 of type 'int[2]' with mismatched bound [-Warray-parameter=]
void bound(int[2]);
void bound(int[2]);
void bound(int[1 + 1]);
void bound(int[3]); // warning: argument 1 of type 'int[3]' with mismatched bound [-Warray-parameter=]
void bound(int *); // warning: argument 1 of type 'int *' declared as a pointer [-Warray-parameter=]
void variable(int, int[]);
void variable(int n, int[n]); // warning: argument 2 of type 'int[n]' declared as a variable length array [-Wvla-parameter]
void variable(int, int[]);
void star(int[*]);
void star(int[*]);
void star(int[4]); // warning: argument 1 of type 'int[4]' declared as an ordinary array [-Wvla-parameter]
void rows(int, int[][4]);
void rows(int, int[][4]);
