struct S { int a; int number; } s; struct T { int b; } t; int *ip; char *cp; const char *ccp; unsigned *up; void (*fp)(void); void *vp;
int i; double d; long *lp; const int ci = 1; struct U; struct U *u; union V { int a; float f; } v; int array[3]; struct B { int f : 3; } b;
int f(int, char *); int g(); void nothing(void);
void assignments(void) {
  i = ip; // warning: assignment to 'int' from 'int *' makes integer from pointer without a cast
  ip = i; // warning: assignment to 'int *' from 'int' makes pointer from integer without a cast
  ip = cp; // warning: assignment to 'int *' from incompatible pointer type 'char *'
  cp = ccp; // warning: assignment discards 'const' qualifier from pointer target type
  ip = up; ip = vp; vp = ip; fp = 0; ip = (void *)0; vp = fp;
  s = t; // error: incompatible types when assigning to type 'struct S' from type 'struct T'
  i = s; // error: incompatible types when assigning to type 'int' from type 'struct S'
  ip = d; // error: incompatible types when assigning to type 'int *' from type 'double'
  array = ip; // error: assignment to expression with array type
  1 = i; // error: lvalue required as left operand of assignment
  (i + 1)++; // error: lvalue required as increment operand
  ci = 2; // error: assignment of read-only variable 'ci'
  ((const struct S *)ip)->a = 1; // error: assignment of member 'a' in read-only object
  *(const int *)ip = 1; // error: assignment of read-only location
  "x"[0] = 1; // warning: assignment of read-only location '"x"[0]'
  i = nothing(); // error: void value not ignored as it ought to be
  b.f = 9; // warning: changes value from '9' to '1'
  *cp = 300; // warning: overflow in conversion from 'int' to 'char' changes value from '300' to '44'
  *(unsigned char *)vp = 255 + 1; // warning: unsigned conversion from 'int' to 'unsigned char' changes value from '256' to '0'
}
void operators(int n) {
  i = ip == cp; // warning: comparison of distinct pointer types lacks a cast
  i = ip == n; // warning: comparison between pointer and integer
  i = s == s; // error: invalid operands to binary == (have 'struct S' and 'struct S')
  ip + ip; // error: invalid operands to binary + (have 'int *' and 'int *')
  ip * 2; // error: invalid operands to binary * (have 'int *' and 'int')
  d % 2; // error: invalid operands to binary % (have 'double' and 'int')
  ip - lp; // error: invalid operands to binary - (have 'int *' and 'long int *')
  !s; // error: wrong type argument to unary exclamation mark
  -ip; // error: wrong type argument to unary minus
  ~d; // error: wrong type argument to bit-complement
  *n; // error: invalid type argument of unary '*' (have 'int')
  &1; // error: lvalue required as unary '&' operand
  &b.f; // error: cannot take address of bit-field 'f'
  n[n]; // error: subscripted value is neither array nor pointer nor vector
  ip[d]; // error: array subscript is not an integer
  n ? ip : s; // error: type mismatch in conditional expression
  n ? ip : cp; // warning: pointer type mismatch in conditional expression
  n ? ip : n; // warning: pointer/integer type mismatch in conditional expression
  n << 32; // warning: left shift count >= width of type
  n >> -1; // warning: right shift count is negative
  n / 0; // warning: division by zero
  i = 2147483647 + 1; // warning: integer overflow in expression of type 'int' results in '-2147483648'
  i = sizeof(int) == 4 ? 1 : 1 / 0; i = 0 && 1 / 0; i = 1 || 1 << 99;
  u + 1; // error: invalid use of undefined type 'struct U'
  s.numbr = 1; // error: 'struct S' has no member named 'numbr'; did you mean 'number'?
  s->a; // error: invalid type argument of '->' (have 'struct S')
  (&s).a; // error: is a pointer; did you mean to use '->'?
  n.a; // error: request for member 'a' in something not a structure or union
  u->a; // error: invalid use of undefined type 'struct U'
  (struct S)n; // error: conversion to non-scalar type requested
  (int)s; // error: aggregate value used where an integer was expected
  (int *)d; // error: cannot convert to a pointer type
  (double)ip; // error: pointer value used where a floating-point was expected
  (int[3])n; // error: cast specifies array type
  (union V)cp; // error: cast to union type from type not present in union
  (char)ip; // warning: cast from pointer to integer of different size
  (int *)n; // warning: cast to pointer from integer of different size
  sizeof(struct U); // error: invalid application of 'sizeof' to incomplete type 'struct U'
  sizeof b.f; // error: 'sizeof' applied to a bit-field
  _Generic(n, float: 1); // error: '_Generic' selector of type 'int' is not compatible with any association
  _Generic(n, int: 1, signed: 2); // error: '_Generic' specifies two compatible types
}
void calls(int n, ...) {
  f(1); // error: too few arguments to function 'f'
  f(1, cp, 3); // error: too many arguments to function 'f'
  f(ip, cp); // warning: passing argument 1 of 'f' makes integer from pointer without a cast
  f(s, cp); // error: incompatible type for argument 1 of 'f'
  f(1, ccp); // warning: passing argument 2 of 'f' discards 'const' qualifier from pointer target type
  g(s, 1, "x"); g();
  g(nothing()); // error: invalid use of void expression
  n(1); // error: called object 'n' is not a function or function pointer
  missing; // error: 'missing' undeclared (first use in this function)
  missing; nearby(1); // warning: implicit declaration of function 'nearby'
  nearby(2); __builtin_no_such(1); // warning: implicit declaration of function '__builtin_no_such'
  strlen("a"); // warning: implicit declaration of function 'strlen'
  (void)memset; // error: 'memset' undeclared (first use in this function)
  i = __builtin_clz; // error: built-in function '__builtin_clz' must be directly called
  __builtin_add_overflow(1, 2, 3); // error: argument 3 in call to function '__builtin_add_overflow' does not have pointer to integral type
  __builtin_isnan(1); // error: non-floating-point argument in call to function '__builtin_isnan'
  __builtin_return_address(n); // error: argument 1 of '__builtin_return_address' must be a constant integer
  __atomic_load_n(n, 0); // error: argument 1 in call to function '__atomic_load_n' must be a pointer type
  __atomic_fetch_add(&d, 1, 0); // error: operand type 'double *' is incompatible with argument 1 of '__atomic_fetch_add'
  __atomic_store_n(&n, 1, 77); // warning: invalid memory model argument 3 of '__atomic_store_n'
  __builtin_va_end(n); // warning: makes pointer from integer without a cast
  __builtin_choose_expr(n, 1, 2); // error: first argument to '__builtin_choose_expr' not a constant
}
struct nothing {}; union late { struct nothing none; int i; };
struct around { struct nothing many[2]; int none[3][0]; int i; } around = { 7 };
int no_elements[][0][0] = { 1, 2 }; // warning: excess elements in array initializer
int far_too_many[1000000000][0] = { 1, 2 }; // warning: excess elements in array initializer
union late lates[] = { 1, 2 }; // warning: excess elements in array initializer
