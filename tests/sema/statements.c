struct S { int a; } s; int *ip;
int conditions(int n) {
  if (s) // error: used struct type value where scalar is required
    n++;
  while (conditions) break;
  switch (ip) { // error: switch quantity not an integer
    case 1: break;
  }
  switch (n) {
    case 1: case 2 ... 5: break;
    case 3: break; // error: duplicate case value
    case 0 ... 1: break; // error: duplicate (or overlapping) case value
    case 9 ... 8: break; // warning: empty range specified
    case n: break; // error: case label does not reduce to an integer constant
    default: break;
    default: break; // error: multiple default labels in one switch
  }
  break; // error: break statement not within loop or switch
  continue; // error: continue statement not within a loop
  case 3:; // error: case label not within a switch statement
  return; // warning: 'return' with no value, in function returning non-void
}
void jumps(int n) {
  goto nowhere; // error: label 'nowhere' used but not defined
  goto inside; // error: jump into scope of identifier with variably modified type
  { int vla[n]; inside: vla[0] = 1; goto out; }
  goto se; // error: jump into statement expression
  n = ({ se: 3; });
out:
out: // error: duplicate label 'out'
  switch (n) { int other[n]; case 1: other[0] = 1; } // error: switch jumps into scope of identifier with variably modified type
  goto *n; // error: computed goto must be pointer type
  return 1; // warning: 'return' with a value, in function returning void [-Wreturn-type]
}
int *local_address(int n) {
  if (n) return &n; // warning: function returns address of local variable
  return n; // warning: returning 'int' from a function with return type 'int *' makes pointer from integer without a cast
}
void assembly(int n, const int c) {
  asm("" : "r"(n)); // error: output operand constraint lacks '='
  asm("" : "=r"(n + 1)); // error: lvalue required in 'asm' statement
  asm("" : "=r"(c)); // error: read-only variable 'c' used as 'asm' output
  asm("" : : "=r"(n)); // error: input operand constraint contains '='
  asm("" : : "m"(n + 1)); // error: memory input 0 is not directly addressable
  asm("%[x]" : : [y] "r"(n)); // error: undefined named operand 'x'
  asm("" : [x] "=r"(n) : [x] "r"(n)); // error: duplicate 'asm' operand name 'x'
  asm("" : "=r"(n) : "1"(n)); // error: matching constraint references invalid operand number
  asm volatile("%0 %[o]" : "=r"(n) : [o] "m"(c), "0"(n) : "memory");
}
static int not_constant = *(int *)0; // error: initializer element is not constant
int at_file_scope = ({ 1; }); // error: braced-group within expression allowed only inside a function
