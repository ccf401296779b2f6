typedef int array[3];
_Atomic(array) x; // error: array type
