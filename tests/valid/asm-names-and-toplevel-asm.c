#include <assert.h>
int renamed(int) __asm__("actual_name_of_function");
int actual(void) __asm__("actual_name_of_variable_reader");
__asm__(".text\n"
        ".globl from_assembly\n"
        ".type from_assembly, @function\n"
        "from_assembly:\n"
        "\tleal 1(%rdi), %eax\n"
        "\tret\n"
        ".size from_assembly, .-from_assembly\n"
        ".data\n"
        ".globl data_from_assembly\n"
        ".align 8\n"
        "data_from_assembly: .quad 0x123456789\n"
        ".text\n");
int from_assembly(int);
extern long data_from_assembly;
int renamed(int x) { return x * 2; }
int call_it(int) __asm__("actual_name_of_function");
int main(void) {
    assert(renamed(4) == 8 && call_it(5) == 10 && from_assembly(6) == 7 && data_from_assembly == 0x123456789);
    return 0;
}
