typedef int wide __attribute__((aligned(16)));
wide three[3]; // error: is not a multiple of its alignment | alignment of array elements | isn't a multiple
struct s { wide m[2]; }; // error: is not a multiple of its alignment | alignment of array elements | isn't a multiple
