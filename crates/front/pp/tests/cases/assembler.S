/* option: assembler */
#define REG %rax
# not a directive: it's fine
  mov $REG, "unclosed
#unknown REG
#define cat(a, b) a##b
cat(.L, foo) cat(%, rax) cat(1, +) cat(.L,.foo)
.macro x; # stays
#ifdef __ASSEMBLER__
 .byte 'a, REG
#endif
/* EXPECT
# not a directive: it's fine
  mov $%rax, "unclosed
#unknown %rax
.Lfoo % rax 1 + .L.foo
.macro x; # stays
 .byte 'a, REG
*/
